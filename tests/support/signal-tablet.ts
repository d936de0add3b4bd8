/** A school whose children have tablets and whose adults have desks: what is sent from one of them is read on the other. */
import { getApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import type { SchoolCalendar } from '@domain/school/calendar';
import { type CityStaff, PASSWORD } from './staff-city';
import { daysAgo, openSurveySchool, type SurveySchool } from './survey-school';

const DAY_MS = 24 * 60 * 60_000;
/** Four days from now: as after a weekend and a holiday. */
export const NEXT_SCHOOL_DAY = daysAgo(-4);
const OPENS_AT = '08:15';

type Role = 'teacher' | 'counsellor' | 'leader';

export class SignalTablets {
  readonly school: string;
  readonly db: Firestore;

  private constructor(
    readonly name: string,
    readonly city: SurveySchool,
  ) {
    this.school = `${name}-sho`;
    this.db = getFirestore(getApp(name));
  }

  static async open(name: string): Promise<SignalTablets> {
    return new SignalTablets(name, await openSurveySchool(name));
  }

  /** Somebody of the survey's school with an account. */
  async staff(who: 'homeroom' | 'nurse' | 'head', role: Role): Promise<CityStaff> {
    const users = getAuth(getApp(this.name));
    const uid = `${this.name}-${who}`;
    const account = { uid, email: `${uid}@demo.example` };
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ ...account, password: PASSWORD });
    await users.setCustomUserClaims(uid, { role, school: this.school });
    return account;
  }

  /** From now on nobody is at school before the day after a holiday, at a quarter past eight. */
  async closes(): Promise<void> {
    await this.#calendar({
      closures: Array.from({ length: 4 }, (_, ahead) => ({
        from: daysAgo(-ahead),
        to: daysAgo(-ahead),
        name: 'x',
      })),
      extraSchoolDays: [NEXT_SCHOOL_DAY],
      ...{ opensAt: OPENS_AT, closesAt: '17:00' },
    });
  }

  /** From now on the school is open at any hour. */
  async opens(): Promise<void> {
    await this.#calendar({
      closures: [],
      extraSchoolDays: [0, 1].map((ahead) => daysAgo(-ahead)),
      ...{ opensAt: '00:00', closesAt: '23:59' },
    });
  }

  async #calendar(calendar: SchoolCalendar): Promise<void> {
    await this.db.doc(paths.settings(this.school, 'calendar')).set(calendar);
  }

  /** The one thing that this child has sent, once functions have it. */
  async #thread() {
    const threads = this.db.collection(`${paths.school(this.school)}/threads`);
    for (;;) {
      const [thread] = (await threads.get()).docs;
      if (thread) return thread;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  async thread(field: string): Promise<unknown> {
    return (await this.#thread()).get(field);
  }

  async signal(field: string): Promise<unknown> {
    const at = paths.inboxId.in((await this.#thread()).id);
    if (!at) throw new Error('no such thread');
    return (await this.db.doc(paths.signal(this.school, at.pupilId, at.id)).get()).get(field);
  }

  /** As if so many days had gone by: everything that stands in it lies further back, and it is due. */
  async goesBy(days: number): Promise<void> {
    const thread = await this.#thread();
    const back = (value: unknown): unknown => {
      if (value instanceof Timestamp) return Timestamp.fromMillis(value.toMillis() - days * DAY_MS);
      if (Array.isArray(value)) return value.map(back);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, back(inner)]));
    };
    const data = back(thread.data()) as Record<string, unknown>;
    await thread.ref.set({ ...data, dueAt: Timestamp.now() });
  }
}
