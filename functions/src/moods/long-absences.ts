/** The list of a month of those who are away for long, made anew every night: attendance is often imported late. */
import { isDeepStrictEqual } from 'node:util';
import type { Firestore } from 'firebase-admin/firestore';
import { absenceCountsSchema, countsOf } from '@domain/absence/counts';
import { longAbsence, type LongAbsences, longAbsencesSchema } from '@domain/absence/long-absence';
import { addDays, type Day, monthOf, schoolYearOf } from '@domain/days';
import { paths } from '@domain/paths';
import { attendanceYearSchema, yearIdOf } from '@domain/record/year';
import { pupilSchema } from '@domain/school/school';
import { leniently, type OnFailure } from '../platform/store';
import { activePupils, type Evening } from './evening';

const PAGE = 300;

/** Of this month up to the last school day, and of the whole month before it, where that lies in the same school year. */
export async function writeLongAbsences(
  db: Firestore,
  evening: Evening,
  onFailure: OnFailure,
): Promise<void> {
  const { until } = evening;
  const before = addDays(`${monthOf(until)}-01`, -1);
  const days = schoolYearOf(before) === schoolYearOf(until) ? [until, before] : [until];
  const years = await readYears(db, evening, onFailure);
  for (const day of days) await writeMonth(db, evening, years, day, onFailure);
}

type Years = ReadonlyMap<string, Parameters<typeof longAbsence>[0]>;

async function readYears(
  db: Firestore,
  { school, places, until }: Evening,
  onFailure: OnFailure,
): Promise<Years> {
  const ids = activePupils(places).map(([pupilId]) => pupilId);
  const years = new Map<string, Parameters<typeof longAbsence>[0]>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const refs = page.map((pupilId) => db.doc(paths.attendanceYear(school, pupilId, yearIdOf(until))));
    for (const [index, snapshot] of (await db.getAll(...refs)).entries()) {
      const year = leniently(attendanceYearSchema, snapshot, onFailure);
      if (year) years.set(page[index] ?? '', year);
    }
  }
  return years;
}

async function writeMonth(
  db: Firestore,
  { school, calendar }: Evening,
  years: Years,
  until: Day,
  onFailure: OnFailure,
): Promise<void> {
  const found = [...years].flatMap(([pupilId, year]) => {
    const absence = longAbsence(year, until, calendar);
    return absence ? [{ pupilId, absence }] : [];
  });
  const refs = found.map(({ pupilId }) => db.doc(paths.pupil(school, pupilId)));
  const pupils = refs.length > 0 ? await db.getAll(...refs) : [];
  const children = found.flatMap(({ pupilId, absence }, index) => {
    const snapshot = pupils[index];
    const pupil = snapshot && leniently(pupilSchema, snapshot, onFailure);
    if (!pupil) return [];
    const { familyName, givenName, classId, number } = pupil;
    return [[pupilId, { ...absence, child: { familyName, givenName }, classId, number }] as const];
  });
  const list: LongAbsences = { until, children: Object.fromEntries(children) };
  const ref = db.doc(paths.longAbsences(school, monthOf(until)));
  const stored = leniently(longAbsencesSchema, await ref.get(), onFailure);
  if (!isDeepStrictEqual(stored, list)) await ref.set(list);
  const counts = db.doc(paths.absenceCounts(school, monthOf(until)));
  const told = leniently(absenceCountsSchema, await counts.get(), onFailure);
  if (!isDeepStrictEqual(told, countsOf(list))) await counts.set(countsOf(list));
}
