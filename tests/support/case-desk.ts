/** A school with cases as the commands leave them. */
import { Timestamp } from 'firebase-admin/firestore';
import { type CaseEntry, caseEntrySchema } from '@domain/cases/entries';
import { type Case, caseSchema, openCaseSchema } from '@domain/cases/records';
import { dayOf, timeOn } from '@domain/days';
import { fromStored, toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { followCasesOfPupil } from '../../functions/src/cases/follow-cases';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { sendDigest } from '../../functions/src/notices/send-digest';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from './climbing-school';
import { DeskSchool } from './desk-school';
import { CLASS, type CityStaff } from './staff-city';

const TIMES = { instant: (ms: number) => Timestamp.fromMillis(ms) };
const DAY_MS = 86_400_000;
const NEXT_CLASS = '2027-6-1';

const unexpected = (path: string, error: unknown): never => {
  throw new Error(path, { cause: error });
};

export const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

export class CaseSchool extends DeskSchool {
  /** The case of the pupil with this number, led by the nurse, with the class's teacher in its team. */
  async case(caseId: string, number: number, change: Partial<Case> = {}): Promise<void> {
    const [nurse, teacher, leader] = [this.nurse.uid, this.teacher.uid, this.leader.uid];
    const kept: Case = {
      ...{ pupilId: this.pupilId(number), classIds: [CLASS], origin: { kind: 'absence', id: 'autumn' } },
      ...{ further: [], confided: false, state: 'open', step: 2, intensity: 2, lead: nurse, by: nurse },
      team: [
        { uid: nurse, name: '保科 養護', duty: 'health' },
        { uid: teacher, name: '山田 先生', duty: 'study' },
      ],
      ...{ openedAt: daysFromNow(-20), checkpointAt: daysFromNow(10), dueAt: daysFromNow(10) },
      ...{ wishes: {}, supports: [], duties: [], readers: [nurse, teacher, leader].sort(), rev: 1 },
      ...change,
    };
    const { school, db } = this;
    await db.doc(paths.pupilCase(school, caseId)).set(toStored(caseSchema, kept, TIMES));
    await db
      .doc(paths.openCase(school, kept.pupilId))
      .set(toStored(openCaseSchema, { caseId, readers: kept.readers }, TIMES));
  }

  async entry(caseId: string, id: string, change: Partial<CaseEntry>): Promise<void> {
    const entry: CaseEntry = {
      ...{ kind: 'first-look', by: this.nurse.uid, name: '保科 養護', title: 'nurse' },
      ...{ at: daysFromNow(-15), ...change },
    };
    await this.db.doc(paths.caseEntry(this.school, caseId, id)).set(toStored(caseEntrySchema, entry, TIMES));
  }

  /** The first case of the pupil with this number, as it is stored. */
  async caseOf(number: number): Promise<Case> {
    const { docs } = await this.db
      .collection(`${paths.school(this.school)}/cases`)
      .where('pupilId', '==', this.pupilId(number))
      .get();
    return caseSchema.parse(fromStored(docs[0]?.data()));
  }

  /** The morning of the day on which a case is looked at again: whom the digest tells, by uid. */
  async morningOfCheckpoint({ checkpointAt = '' }: Case): Promise<Record<string, number>> {
    const db = functionsDatabase('demo-soramoyo');
    const day = dayOf(Date.parse(checkpointAt));
    const now = timeOn(day, '08:05');
    const worlds = new NoticeWorlds(db, now, unexpected);
    const run = { db, now, worlds, onFailure: unexpected, notifier: new NotedNotifier() };
    await sendDigest(run, this.school);
    return (await this.db.doc(paths.digest(this.school, day)).get()).get('told') as Record<string, number>;
  }

  /** The pupil with this number is in the class of the next school year, and so is this colleague. */
  async april(number: number, { uid }: CityStaff): Promise<void> {
    const { school, db } = this;
    const [familyName, givenName] = this.name(number).split(' ');
    const entry = { number, familyName, givenName, kana: this.name(number) };
    await db
      .doc(`${paths.school(school)}/classes/${NEXT_CLASS}`)
      .set({ year: 2027, grade: 6, name: '6年1組', kind: 'regular' });
    await db.doc(paths.roster(school, NEXT_CLASS)).set({ pupils: { [this.pupilId(number)]: entry } });
    await db.doc(paths.staff(school, uid)).update({ title: 'homeroom', classIds: [NEXT_CLASS] });
    await db
      .doc(paths.pupil(school, this.pupilId(number)))
      .update({ classId: NEXT_CLASS, classIds: [NEXT_CLASS] });
    // As the trigger does it, which stands behind whatever else the emulators have to do.
    const [functions, now] = [functionsDatabase('demo-soramoyo'), Date.now()];
    const worlds = new NoticeWorlds(functions, now, unexpected);
    const run = { db: functions, now, onFailure: unexpected, worlds };
    await followCasesOfPupil(run, school, this.pupilId(number));
  }

  /** A place outside with somebody who works there, to which the pupil with this number is named. */
  async placeFor(number: number): Promise<CityStaff> {
    const { school, db } = this;
    const place = `${school}-hiroba`;
    const uid = `${school}-place`;
    const day = dayOf(Date.now());
    const agreed = { days: [0, 1, 2, 3, 4, 5, 6], points: '昼は静かな部屋で' };
    const [familyName, givenName] = this.name(number).split(' ');
    await db
      .doc(paths.outsidePlace(place))
      .set({ name: 'ひろば', kind: 'public', active: true, schools: [school] });
    await db.doc(paths.placeStaff(uid)).set({ place, displayName: '広場 さち', active: true });
    await db
      .doc(paths.namedChild(school, place, this.pupilId(number)))
      .set({ place, school, child: { familyName, givenName }, ...agreed, ticks: {} });
    await db.doc(paths.placement(school, this.pupilId(number), place)).set({
      ...{ school, placeName: 'ひろば', ...agreed, from: day, by: this.leader.uid, byName: '校長' },
      ...{ consent: { child: true, guardians: true, on: day }, at: Timestamp.now() },
    });
    return this.admit(uid, { role: 'place', place });
  }

  /** The child is called so from now on. */
  async rename(number: number, familyName: string, givenName: string, kana: string): Promise<void> {
    await this.db.doc(paths.pupil(this.school, this.pupilId(number))).update({ familyName, givenName, kana });
  }
}
