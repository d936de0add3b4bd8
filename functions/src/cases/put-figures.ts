import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { type Course, figuresFrom, figuresOf, caseFiguresSchema } from '@domain/cases/figures';
import { type Case, caseSchema } from '@domain/cases/records';
import { isOverdue } from '@domain/cases/schedule';
import { type Day, dayOf, dayOfInstant } from '@domain/days';
import { homeroomResultSchema } from '@domain/derived';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { attendanceYearSchema, weatherYearSchema, yearIdOf } from '@domain/record/year';
import { isSame } from '@domain/same';
import { roundSchema } from '@domain/school/round';
import { contactSchema } from '@domain/school/staff-records';
import { nurseVisitSchema } from '@domain/words/records';
import { leniently, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';
import type { CaseRun } from './run';

/** What stood before and since, put into a case whose checkpoint has come: whoever is told of it sees it at once. */
export async function putFigures(run: CaseRun, school: string, ref: DocumentReference): Promise<void> {
  const { db, now } = run;
  const { calendar } = await run.worlds.of(school);
  const found = parsed(caseSchema, await ref.get());
  if (found?.supportSince === undefined || !isOverdue(found, now)) return;
  const course = await courseOf(run, school, found, found.supportSince);
  const figures = figuresOf(course, found.supportSince, dayOf(now), calendar);
  if (!figures) return;
  await db.runTransaction(async (transaction) => {
    const stands = parsed(caseSchema, await transaction.get(ref));
    // Somebody may have looked at it meanwhile.
    if (!stands || !isOverdue(stands, now) || isSame(stands.figures, figures)) return;
    transaction.update(ref, { figures: toStored(caseFiguresSchema, figures, TIMES) });
  });
}

async function courseOf(
  { db, now, onFailure }: CaseRun,
  school: string,
  { pupilId }: Case,
  since: Day,
): Promise<Course> {
  const from = figuresFrom(since);
  const years = [...new Set([yearIdOf(from), yearIdOf(since), yearIdOf(dayOf(now))])];
  const below = paths.pupil(school, pupilId);
  const [weather, attendance, contacts, visits, rounds] = await Promise.all([
    db.getAll(...years.map((year) => db.doc(paths.weatherYear(school, pupilId, year)))),
    db.getAll(...years.map((year) => db.doc(paths.attendanceYear(school, pupilId, year)))),
    db.collection(`${below}/contacts`).where('day', '>=', from).get(),
    db.collection(`${below}/nurseVisits`).where('day', '>=', from).get(),
    roundsOf(db, school, pupilId),
  ]);
  const tapped = weather.flatMap((one) =>
    Object.entries(leniently(weatherYearSchema, one, onFailure)?.days ?? {}),
  );
  const days = attendance.flatMap((one) =>
    Object.entries(leniently(attendanceYearSchema, one, onFailure)?.days ?? {}),
  );
  const standing = (one: { readonly day: Day; readonly withdrawn: boolean } | undefined) =>
    one && !one.withdrawn ? [one.day] : [];
  return {
    weather: Object.fromEntries(tapped.map(([day, { level }]) => [day, level])),
    attendance: Object.fromEntries(days),
    contacts: contacts.docs.flatMap((one) => standing(leniently(contactSchema, one, onFailure))),
    nurse: visits.docs.flatMap((one) => standing(leniently(nurseVisitSchema, one, onFailure))),
    rounds,
  };
}

/** Without the indicators that are kept from the homeroom: the team reads them. */
async function roundsOf(db: Firestore, school: string, pupilId: string): Promise<Course['rounds']> {
  const { docs } = await db.collection(`${paths.pupil(school, pupilId)}/homeroomResults`).get();
  if (docs.length === 0) return [];
  const rounds = await db.getAll(...docs.map(({ id }) => db.doc(paths.round(school, id))));
  return docs.flatMap((snapshot, index) => {
    const result = leniently(homeroomResultSchema, snapshot);
    const round = rounds[index] && leniently(roundSchema, rounds[index]);
    return result && round ? [{ day: dayOfInstant(round.closesAt), indicators: result.indicators }] : [];
  });
}
