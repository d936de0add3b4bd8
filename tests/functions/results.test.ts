import { expect, it } from 'vitest';
import { classRoundOf, forHomeroom } from '@domain/class-round';
import { resultSchema } from '@domain/derived';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { Answers, Level } from '@domain/pupil-records';
import { projectResponse } from '../../functions/src/responses/project-response';
import { INSTRUMENT, TestSchool, testDatabase } from '../support/functions-school';

const db = testDatabase();
const CLASS = '2026-5-1';

/** All items with one code. */
const all = (code: Level): Answers => Object.fromEntries(soramoyo34.items.map(({ id }) => [id, code]));

async function expectedAggregate(school: TestSchool, pupils: readonly string[]) {
  const documents = await Promise.all(pupils.map((id) => school.read(paths.result(school.id, id, 'r1'))));
  const results = documents.filter((one) => one !== undefined).map((one) => resultSchema.parse(one));
  const place = { classId: CLASS, roundId: 'r1', instrument: INSTRUMENT, invited: 0 };
  return classRoundOf(place, soramoyo34, results);
}

it('scores a response, keeps teacher and home from the homeroom, and copies what is sensitive', async () => {
  const school = await new TestSchool().open();
  await school.pupil('a');
  await school.respond('a', 'r1', { ...all(4), q30: 'declined', q31: 'declined' });
  await projectResponse(db, school.id, 'a', 'r1');
  const result = resultSchema.parse(await school.read(paths.result(school.id, 'a', 'r1')));
  expect(result.indicators.school_joy).toBeCloseTo(200 / 3, 10);
  expect(result.indicators.peer_safety).toBe(0);
  expect(result.indicators.home).toBeNull();
  expect(result.used).not.toContain('q30');
  const homeroom = await school.read(paths.homeroomResult(school.id, 'a', 'r1'));
  expect(Object.keys(homeroom?.indicators as object)).toHaveLength(10);
  expect(homeroom).not.toHaveProperty('quality');
  const sensitive = await school.read(paths.sensitiveAnswers(school.id, 'a', 'r1'));
  expect(sensitive?.answers).toMatchObject({ q08: 4, q21: 4, q32: 4 });
});

it('counts every response once, whether its trigger comes twice, together with others, or after a correction', async () => {
  const school = await new TestSchool().open();
  const pupils = await school.pupils(12);
  await Promise.all(pupils.map((id, index) => school.respond(id, 'r1', all(((index % 4) + 1) as Level))));
  await Promise.all([...pupils, ...pupils].map((id) => projectResponse(db, school.id, id, 'r1')));
  await Promise.all(pupils.slice(0, 5).map((id) => school.respond(id, 'r1', all(2))));
  await Promise.all([...pupils].reverse().map((id) => projectResponse(db, school.id, id, 'r1')));

  const full = await school.read(paths.classRoundFull(school.id, 'r1', CLASS));
  const expected = await expectedAggregate(school, pupils);
  expect(full).toEqual(expected);
  expect(full?.answered).toBe(12);
  const homeroom = await school.read(paths.classRound(school.id, 'r1', CLASS));
  expect(homeroom).toEqual(forHomeroom(soramoyo34, expected));
});

it('moves the count when a pupil has moved to another class and corrects the answers', async () => {
  const school = await new TestSchool().open();
  await school.pupil('a', [CLASS]);
  await school.respond('a', 'r1', all(3));
  await projectResponse(db, school.id, 'a', 'r1');
  await school.pupil('a', ['2026-5-2']);
  await school.respond('a', 'r1', all(2));
  await projectResponse(db, school.id, 'a', 'r1');
  expect((await school.read(paths.classRoundFull(school.id, 'r1', CLASS)))?.answered).toBe(0);
  expect((await school.read(paths.classRoundFull(school.id, 'r1', '2026-5-2')))?.answered).toBe(1);
});
