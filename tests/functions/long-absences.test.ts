/** The list of a month, as the night makes it. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { runMoods } from '../../functions/src/moods/run-moods';
import { newDatabase, openSchool, readData, SCHOOL } from '../support/functions-school';

const ABSENT = ['02', '04', '05', '06', '09', '10', '11', '12', '13', '16'].map((day) => `2026-11-${day}`);

it('names who is away for long up to the last school day, and nobody once the register says otherwise', async () => {
  const db = newDatabase();
  await openSchool(db, { p1: ['2026-5-1'], p2: ['2026-5-1'] });
  const year = db.doc(paths.attendanceYear(SCHOOL, 'p1', '2026'));
  await year.set({ days: Object.fromEntries(ABSENT.map((day) => [day, 'absent'])), nurse: {} });
  const night = Date.parse('2026-11-20T15:00:00Z');
  await runMoods(db, SCHOOL, night);
  const list = paths.longAbsences(SCHOOL, '2026-11');
  const pupil = await readData(db, paths.pupil(SCHOOL, 'p1'));
  expect(await readData(db, list)).toMatchObject({
    children: {
      p1: { month: 10, year: 10, row: 0, isNew: true, child: { givenName: pupil?.givenName as string } },
    },
  });
  const counts = paths.absenceCounts(SCHOOL, '2026-11');
  expect(await readData(db, counts)).toMatchObject({ listed: null, isNew: null });
  await year.set({ days: { [ABSENT[0] ?? '']: 'absent' }, nurse: {} });
  await runMoods(db, SCHOOL, night);
  expect((await readData(db, list))?.children).toEqual({});
});
