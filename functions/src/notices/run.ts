import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type Policy, policySchema } from '@domain/school/settings';
import type { Notifier } from '../platform/notify/notifier';
import { leniently, type OnFailure } from '../platform/store';
import { type SchoolWorld, SchoolWorlds } from '../platform/school-worlds';

/** A school's people, hours, chains and rules for notices. */
export interface NoticeWorld extends SchoolWorld {
  /** `undefined`: the school has not decided on one. */
  readonly policy: Policy | undefined;
}

/** What is read once per school, and kept as long as this object is. */
export class NoticeWorlds {
  readonly #sos: SchoolWorlds;
  readonly #schools = new Map<string, Promise<NoticeWorld>>();

  constructor(
    private readonly db: Firestore,
    now: number,
    private readonly onFailure: OnFailure,
  ) {
    this.#sos = new SchoolWorlds(db, now, onFailure);
  }

  of(school: string): Promise<NoticeWorld> {
    const known = this.#schools.get(school);
    if (known) return known;
    const reading = this.#read(school);
    this.#schools.set(school, reading);
    reading.catch(() => this.#schools.delete(school));
    return reading;
  }

  async #read(school: string): Promise<NoticeWorld> {
    const [world, policy] = await Promise.all([
      this.#sos.of(school),
      this.db.doc(paths.settings(school, 'policy')).get(),
    ]);
    return { ...world, policy: leniently(policySchema, policy, this.onFailure) };
  }
}

/** One call of a trigger, or one sweep. */
export interface NoticeRun {
  readonly db: Firestore;
  readonly notifier: Notifier;
  readonly worlds: NoticeWorlds;
  /** Ms since 1970: decides what is due and what has expired. Never stands in a notice. */
  readonly now: number;
  readonly onFailure: OnFailure;
}
