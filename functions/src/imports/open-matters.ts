/** What is handed over with a school's year, counted: whoever prepares it may not read most of it. */
import { type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';
import type { OpenMatters } from '@domain/import/records';
import { paths } from '@domain/paths';
import { isTooEarly } from '@domain/rollover/hour';
import { OPEN_STATES } from '@domain/sos/open';
import type { Prepared } from './prepared';
import { schoolsOf } from './preview';

/** A field of an import that brings a year that has not begun, and none of any other. `now`: ms since 1970. */
export async function mattersOfNextYear(
  db: Firestore,
  { counts, documents }: Pick<Prepared, 'counts' | 'documents'>,
  now: number,
): Promise<{ readonly matters?: OpenMatters }> {
  const classIds = counts.map(({ classId }) => classId);
  if (!isTooEarly(classIds, now)) return {};
  const all = await Promise.all(schoolsOf(documents).map((school) => ofSchool(db, school, now)));
  const sum = (of: keyof OpenMatters) => all.reduce((sumSoFar, one) => sumSoFar + one[of], 0);
  return {
    matters: { sos: sum('sos'), signals: sum('signals'), cases: sum('cases'), notices: sum('notices') },
  };
}

async function ofSchool(db: Firestore, school: string, now: number): Promise<OpenMatters> {
  const part = (name: string) => db.collection(`${paths.school(school)}/${name}`);
  const count = async (query: Query) => (await query.count().get()).data().count;
  const current = part('notices').where('expiresAt', '>', Timestamp.fromMillis(now));
  const [sos, signals, cases, notices] = await Promise.all([
    count(part('sos').where('state', 'in', OPEN_STATES)),
    count(part('threads').where('state', '==', 'open')),
    count(part('cases').where('state', 'in', ['open', 'watching'])),
    // Nobody has decided: that a field is missing cannot be asked for.
    current.select('decision').get(),
  ]);
  const undecided = notices.docs.filter((one) => one.get('decision') === undefined);
  return { sos, signals, cases, notices: undecided.length };
}
