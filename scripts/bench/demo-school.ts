/** The primary school of the demo city, with accounts and the ways in that they open, for what is measured on a whole school. */
import { randomUUID } from 'node:crypto';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { paths } from '@domain/paths';
import { openCommandSchool } from '../../tests/support/command-school';
import * as given from '../../tests/support/functions-school';
import { buildCity } from '../demo/city';

const { SCHOOL } = given;
export const YEAR = 2026;

export async function openDemoSchool() {
  const db = given.newDatabase();
  const auth = getAuth(initializeApp({ projectId: `demo-${randomUUID().slice(0, 12)}` }, randomUUID()));
  await openCommandSchool(db);
  // It is there for commands, and whole enough for nothing else.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  const { pupils } = buildCity(1, YEAR);
  const classOf = ({ home: { grade, code } }: (typeof pupils)[number]) => `${YEAR}-${grade}-${code}`;
  const own = pupils.filter(({ home }) => home.school === pupils[0]?.home.school);
  const classIds = Object.fromEntries(
    own.map((one, at): [string, [string]] => [`child-${at}`, [classOf(one)]]),
  );
  await given.openSchool(db, classIds);
  for (const { home } of own)
    await db
      .doc(paths.schoolClass(SCHOOL, `${YEAR}-${home.grade}-${home.code}`))
      .set({ year: YEAR, grade: home.grade, name: home.title, kind: 'regular' });
  for (const [pupilId, [classId]] of Object.entries(classIds)) {
    const uid = `uid-${pupilId}`;
    await auth.createUser({ uid, email: `${pupilId}@umi.example` });
    await db
      .doc(paths.identity(`hash-${pupilId}`))
      .set({ role: 'pupil', school: SCHOOL, pupilId, uid, classId });
  }
  return { db, auth, children: own.length };
}
