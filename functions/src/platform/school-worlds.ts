import type { Firestore } from 'firebase-admin/firestore';
import { calendarSchema } from '@domain/school/calendar';
import { usualCalendar } from '@domain/defaults/calendar';
import { defaultSos } from '@domain/defaults/sos';
import { mayAtBoard } from '@domain/access/capabilities';
import { boardStaffSchema, type Staff, staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import type { EscalationWorld } from '@domain/sos/escalation';
import { sosSettingsSchema } from '@domain/sos/settings';
import { legibleById, leniently, type OnFailure } from './store';

/** With all that is known of the school's staff. */
export interface SchoolWorld extends EscalationWorld {
  readonly staff: ReadonlyMap<string, Staff>;
  /** The names of `board`. */
  readonly boardNames: ReadonlyMap<string, string>;
}

/** Who is there and whom to call, read once per school and run. */
export class SchoolWorlds {
  readonly #schools = new Map<string, Promise<SchoolWorld>>();
  #board: Promise<Map<string, string>> | undefined;

  constructor(
    private readonly db: Firestore,
    private readonly now: number,
    private readonly onFailure: OnFailure,
  ) {}

  of(school: string): Promise<SchoolWorld> {
    const known = this.#schools.get(school);
    if (known) return known;
    const reading = this.#read(school);
    this.#schools.set(school, reading);
    reading.catch(() => this.#schools.delete(school));
    return reading;
  }

  async #read(school: string): Promise<SchoolWorld> {
    this.#board ??= this.#readBoard().catch((error: unknown) => {
      this.#board = undefined;
      throw error;
    });
    const [settings, calendar, staff, board] = await Promise.all([
      this.db.doc(paths.settings(school, 'sos')).get(),
      this.db.doc(paths.settings(school, 'calendar')).get(),
      this.db.collection(`${paths.school(school)}/staff`).get(),
      this.#board,
    ]);
    return {
      settings: leniently(sosSettingsSchema, settings, this.onFailure) ?? defaultSos,
      calendar: leniently(calendarSchema, calendar, this.onFailure) ?? usualCalendar(this.now),
      staff: legibleById(staffSchema, staff.docs, this.onFailure),
      board: [...board.keys()],
      boardNames: board,
    };
  }

  async #readBoard(): Promise<Map<string, string>> {
    const { docs } = await this.db.collection('boardStaff').get();
    const members = [...legibleById(boardStaffSchema, docs, this.onFailure)];
    // Whoever is left with posts is brought in by nothing that climbs.
    const inService = members.filter(([, member]) => mayAtBoard(member, 'answer-sos'));
    return new Map(inService.map(([uid, { displayName }]) => [uid, displayName]));
  }
}
