/** A place outside in the demo city: somebody who works there, and the child of one case with three weeks of days. */
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { type Day, monthOf, startOfDay, weekdayOf } from '@domain/days';
import type { PlannedDocument } from '@domain/import/plan';
import { attendanceAfter, monthAfter, ticksAfter, yearAfter } from '@domain/outside/deeds';
import type { NamedChild, OutsideMonth, OutsideYear } from '@domain/outside/records';
import { paths } from '@domain/paths';
import { yearIdOf } from '@domain/record/year';
import { type Pupil, pupilSchema } from '@domain/school/school';
import { writeDocuments } from '../import/store';
import { CASE_STORIES } from './case-stories';
import { DEMO_PASSWORD } from './city';
import type { DemoPupilAccount } from './pupil-days';
import { staffOf } from './staff-days';
import words from './words.json' with { type: 'json' };

const PLACE = 'demo-place';
const UID = 'demo-place-1';
export const PLACE_EMAIL = 'place@demo.example';
/** Tuesdays and Thursdays, for three weeks. */
const WEEKDAYS = [2, 4];
const WEEKS = 3;
const CLOSES_MS = 15 * 3_600_000;

/** `days`: school days until today. */
export async function seedOutside(
  { db, auth }: { readonly db: Firestore; readonly auth: Auth },
  pupils: readonly DemoPupilAccount[],
  days: readonly Day[],
): Promise<void> {
  const story = CASE_STORIES.find(({ id }) => id === 'outside');
  const account = pupils.find(({ email }) => email === story?.pupil);
  if (!account) throw new Error('nobody of the demo city goes to a place outside');
  const { school, pupilId } = account;
  const pupil = pupilSchema.parse((await db.doc(paths.pupil(school, pupilId)).get()).data());
  const leader = (await staffOf(db, school)).find(({ title }) => title === 'principal');
  await auth.createUser({
    ...{ uid: UID, email: PLACE_EMAIL, password: DEMO_PASSWORD, emailVerified: true },
    displayName: words.outside.worker,
  });
  await auth.setCustomUserClaims(UID, { role: 'place', place: PLACE });
  const by = { by: leader?.uid ?? UID, byName: leader?.displayName ?? '' };
  await writeDocuments(db, placeDocuments(school, pupilId, pupil, days, by));
}

/** What the commands would have stored, deed by deed. */
export function placeDocuments(
  school: string,
  pupilId: string,
  pupil: Pupil,
  days: readonly Day[],
  by: { readonly by: string; readonly byName: string },
): PlannedDocument[] {
  const { name, worker, points, learnt } = words.outside;
  const { familyName, givenName } = pupil;
  const today = days.at(-1) ?? '';
  const there = days.slice(-5 * WEEKS - 1, -1).filter((day) => WEEKDAYS.includes(weekdayOf(day)));
  const from = there[0] ?? today;
  const atOf = (day: Day) => new Date(startOfDay(day) + CLOSES_MS).toISOString();
  let named: NamedChild = {
    ...{ place: PLACE, school, child: { familyName, givenName }, days: WEEKDAYS, points, ticks: {} },
  };
  const years = new Map<string, OutsideYear>();
  const months = new Map<string, OutsideMonth>();
  const attendances = there.map((day, index): PlannedDocument => {
    const line = learnt[index % learnt.length];
    const said = { day, present: true, from: '10:00', to: '14:00', learnt: line };
    const signed = { by: UID, byName: worker, at: atOf(day) };
    const year = yearAfter(years.get(yearIdOf(day)), said, signed, { place: PLACE, placeName: name });
    years.set(yearIdOf(day), year);
    const month = monthOf(day);
    months.set(month, monthAfter(months.get(month), pupilId, pupil, year, month));
    named = { ...named, ticks: ticksAfter(named, said, today, signed.at) };
    return {
      path: paths.outsideAttendance(school, PLACE, pupilId, day),
      data: attendanceAfter(undefined, said, { school, place: PLACE, pupilId }, signed),
    };
  });
  return [
    {
      path: paths.outsidePlace(PLACE),
      data: { ...{ name, kind: 'public', active: true }, schools: [school] },
    },
    { path: paths.placeStaff(UID), data: { place: PLACE, displayName: worker, active: true } },
    { path: paths.namedChild(school, PLACE, pupilId), data: named },
    {
      path: paths.placement(school, pupilId, PLACE),
      data: {
        ...{ school, placeName: name, days: WEEKDAYS, points, from, ...by, at: atOf(from) },
        consent: { child: true, guardians: true, on: from },
      },
    },
    ...attendances,
    ...[...years].map(([year, data]) => ({ path: paths.outsideYear(school, pupilId, year), data })),
    ...[...months].map(([month, data]) => ({ path: paths.outsideMonth(school, month), data })),
  ];
}
