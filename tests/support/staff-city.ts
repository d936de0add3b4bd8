/** A class on the emulators as its teacher finds it in the morning: ten days of weather, and two closed rounds. */
import { createHash } from 'node:crypto';
import { type App, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { recentSchoolDays, type SchoolCalendar } from '@domain/school/calendar';
import { type Day, dayOf } from '@domain/days';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Title } from '@domain/identity';
import { paths } from '@domain/paths';
import type { Level } from '@domain/answers/pupil-records';

export const CLASS = '2026-5-1';
export const PASSWORD = 'soramoyo';
const INSTRUMENT = 'soramoyo-34@1';
const USUAL_TITLES = {
  teacher: 'homeroom',
  counsellor: 'nurse',
  leader: 'principal',
  admin: 'office',
} as const;
const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
const FAMILY_NAMES = ['あさひ', 'いずみ', 'うみの', 'えだ', 'おがわ', 'かわせ'];

export interface CityStaff {
  uid: string;
  email: string;
}

/** Every pupil has answered はれ on all days but today, when only the first three have: はれ, くもり and かみなり. */
export class StaffCity {
  readonly db: Firestore;
  readonly today: Day = dayOf(Date.now());
  readonly #users: Auth;
  readonly #app: App;

  /** `school` keeps the files' schools apart. */
  constructor(readonly school: string) {
    this.#app = initializeApp({ projectId: 'demo-soramoyo' }, school);
    this.db = getFirestore(this.#app);
    this.#users = getAuth(this.#app);
  }

  pupilId(number: number): string {
    return `p${String(number).padStart(19, '0')}`;
  }

  name(number: number): string {
    return `${FAMILY_NAMES[number - 1] ?? ''} はる`;
  }

  async open(): Promise<this> {
    await this.db.recursiveDelete(this.db.doc(paths.school(this.school)));
    await this.db.doc(paths.instrument(INSTRUMENT)).set(soramoyo34);
    await this.db
      .doc(paths.school(this.school))
      .set({ name: this.school, code: 'B100000000000', timezone: 'Asia/Tokyo' });
    await this.db.doc(paths.settings(this.school, 'calendar')).set(CALENDAR);
    await this.db
      .doc(`${paths.school(this.school)}/classes/${CLASS}`)
      .set({ year: 2026, grade: 5, name: '5年1組', kind: 'regular' });
    await this.#enrol();
    await this.#playDays();
    await this.#playRounds();
    return this;
  }

  async #enrol(): Promise<void> {
    const pupils = FAMILY_NAMES.map((familyName, index) => ({
      id: this.pupilId(index + 1),
      entry: { number: index + 1, familyName, givenName: 'はる', kana: `${familyName} はる` },
    }));
    await this.db
      .doc(paths.roster(this.school, CLASS))
      .set({ pupils: Object.fromEntries(pupils.map(({ id, entry }) => [id, entry])) });
    for (const { id, entry } of pupils) {
      const uid = `${this.school}-${id}`;
      await this.db
        .doc(paths.pupil(this.school, id))
        .set({ ...entry, uid, classId: CLASS, classIds: [CLASS], status: 'active' });
    }
  }

  async #playDays(): Promise<void> {
    const sunny = { level: 4, body: null, skipped: false, talk: false, rev: 1 };
    const days = recentSchoolDays(CALENDAR, this.today, 10);
    for (const day of days.slice(0, -1)) {
      const entries = Object.fromEntries(FAMILY_NAMES.map((_, index) => [this.pupilId(index + 1), sunny]));
      await this.db.doc(paths.classDay(this.school, CLASS, day)).set({ classId: CLASS, day, entries });
    }
    await this.checkIn(1, 4);
    await this.checkIn(2, 3);
    await this.checkIn(3, 1);
  }

  /** As a pupil's tablet would have it stored; the functions bring it to the board. */
  async checkIn(number: number, level: Level, talkTo?: 'homeroom'): Promise<void> {
    await this.db.doc(paths.checkIn(this.school, this.pupilId(number), this.today)).set({
      school: this.school,
      classId: CLASS,
      day: this.today,
      scale: 'weather',
      level,
      skipped: false,
      ...(talkTo && { talkTo }),
      rev: Date.now(),
      deviceId: 'tablet-0001',
      capturedAt: Timestamp.now(),
      receivedAt: Timestamp.now(),
    });
  }

  /** 学校の楽しさ rises by 9, 友だちとのつながり falls by 9, 自己肯定感 stays, 気持ち rests on four answers. */
  async #playRounds(): Promise<void> {
    const rounds = [
      { id: 'spring', title: '春のアンケート', opensAt: '2026-05-11', means: [50, 60, 55, 40] },
      { id: 'autumn', title: '秋のアンケート', opensAt: '2026-10-12', means: [59, 51, 58, 60] },
    ];
    for (const { id, title, opensAt, means } of rounds) {
      const opens = Date.parse(opensAt);
      await this.db.doc(paths.round(this.school, id)).set({
        title,
        instrument: INSTRUMENT,
        opensAt: Timestamp.fromMillis(opens),
        closesAt: Timestamp.fromMillis(opens + 1_000_000_000),
        classIds: 'all',
      });
      const [joy, friends, worth, mood] = means.map((mean, index) => aggregate(mean, index === 3 ? 4 : 6));
      const shown = { school_joy: joy, friends, self_worth: worth, mood };
      await this.db.doc(paths.closing(this.school, id)).set({
        ...{ instrument: INSTRUMENT, grades: {} },
        classes: { [CLASS]: { invited: 6, indicators: shown } },
      });
      await this.#storeRound(paths.classRound(this.school, id, CLASS), id, shown);
      await this.db.doc(paths.schoolStats(this.school, id, 'school')).set({
        roundId: id,
        scope: 'school',
        instrument: INSTRUMENT,
        forms: { grades4_9: { answered: 60, indicators: published } },
      });
      await this.#storeRound(paths.classRoundFull(this.school, id, CLASS), id, { ...shown, teacher: joy });
    }
  }

  async #storeRound(path: string, roundId: string, indicators: object): Promise<void> {
    const round = {
      classId: CLASS,
      roundId,
      instrument: INSTRUMENT,
      form: 'grades4_9',
      answered: 6,
      invited: 6,
    };
    await this.db.doc(path).set({ ...round, indicators });
  }

  /** Only one of a title and number of classes. */
  async staff(
    role: keyof typeof USUAL_TITLES,
    name: string,
    classIds: string[],
    title: Title = USUAL_TITLES[role],
  ): Promise<CityStaff> {
    const uid = `${this.school}-${title}-${classIds.length}`;
    await this.db.doc(paths.staff(this.school, uid)).set({
      role,
      title,
      displayName: name,
      classIds,
      cover: {},
      workDays: [1, 2, 3, 4, 5],
      active: true,
    });
    return this.admit(uid, { role, school: this.school });
  }

  /** Gives somebody an account with these claims. */
  protected async admit(uid: string, claims: object): Promise<CityStaff> {
    const email = `${uid}@demo.example`;
    await this.#users.deleteUser(uid).catch(() => undefined);
    await this.#users.createUser({ uid, email, emailVerified: true, password: PASSWORD });
    await this.#users.setCustomUserClaims(uid, claims);
    const hash = createHash('sha256').update(email).digest('hex');
    await this.db.doc(paths.identity(hash)).set({ ...claims, uid });
    return { uid, email };
  }

  /** A field of a stored document, `undefined` when there is none. */
  async stored(path: string, field: string): Promise<unknown> {
    return (await this.db.doc(path).get()).get(field) as unknown;
  }
}

/** All indicators of a school but one, which too few have answered. */
const published = Object.fromEntries(
  soramoyo34.indicators.map(({ id }) => [id, id === 'body' ? null : { n: 60, mean: 61.4 }]),
);

function aggregate(mean: number, n: number) {
  const band = String(Math.floor(mean / 20) * 20);
  return { n, sum: mean * n, distribution: { '0': 0, '20': 0, '40': 0, '60': 0, '80': 0, [band]: n } };
}
