import type { Round } from '@domain/school/round';
import { expect, it } from 'vitest';
import { formValuesOf, newRound, roundFormSchema, roundOf } from './round-form-values';
import { newRoundId, roundsByState, stateOf } from './round-state';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const STORED: Round = {
  ...{ title: '2学期', instrument: 'soramoyo-34@1', classIds: ['2026-5-1'] },
  ...{ opensAt: '2026-12-02T00:00:11.000Z', closesAt: '2026-12-09T07:00:42.000Z' },
  titles: { ja: '{学期|がっき}', en: 'Term' },
};
const problems = (change: Partial<ReturnType<typeof formValuesOf>>) =>
  roundFormSchema(() => NOW)
    .safeParse({ ...formValuesOf(STORED), ...change })
    .error?.issues.map(({ path }) => path.join('.')) ?? [];

it('gives back what it was given, to the second, with its other wordings', () => {
  for (const hasBegun of [true, false])
    expect(roundOf(formValuesOf(STORED), STORED, hasBegun)).toEqual(STORED);
});

it('begins with a week from tomorrow morning, in the time of the school', () => {
  const round = newRound('2026-12-31', 'soramoyo-34@1');
  expect(round).toMatchObject({ opensAt: '2026-12-31T23:15:00.000Z', closesAt: '2027-01-08T07:30:00.000Z' });
  expect(roundOf({ ...formValuesOf(round), title: ' 冬 ' }, round, false)).toEqual({ ...round, title: '冬' });
});

it('changes only the name and the end of one that children answer', () => {
  const values = { ...formValuesOf(STORED), title: '冬', opensDay: '2026-12-05', asked: 'all' as const };
  expect(roundOf({ ...values, closesDay: '2026-12-10' }, STORED, true)).toEqual({
    ...STORED,
    title: '冬',
    closesAt: '2026-12-10T07:00:00.000Z',
  });
});

it('is read by grades 1 to 3 as somebody wrote it for them, and by nobody under its former name', () => {
  const values = { ...formValuesOf(STORED), title: '冬', kana: 'ふゆ' };
  expect(roundOf(values, STORED, false).titles).toEqual({ ja: '冬', en: 'Term', 'ja-easy': 'ふゆ' });
});

it('needs a name, an end that comes after its beginning and after now, and somebody who is asked', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ title: ' ' })).toEqual(['title']);
  expect(problems({ closesDay: '2026-12-01' })).toEqual(['closesDay']);
  expect(problems({ opensDay: '2026-11-01', closesDay: '2026-11-30' })).toEqual(['closesDay']);
  expect(problems({ asked: 'some', classIds: [] })).toEqual(['classIds']);
  expect(problems({ asked: 'all', classIds: [] })).toEqual([]);
});

it('is called by its month and what it asks, so that a city can add up, and by a number the second time', () => {
  const id = newRoundId(STORED, {});
  expect(id).toBe('2026-12-soramoyo-34-1');
  expect(newRoundId(STORED, { [id]: STORED })).toBe('2026-12-soramoyo-34-1-2');
  const long = newRoundId({ ...STORED, instrument: `${'a'.repeat(60)}@1` }, {});
  expect(long).toMatch(/^[a-z0-9-]{3,40}$/);
});

it('that is tried out says so, and stands in no city figures', () => {
  const practice = roundOf({ ...formValuesOf(STORED), practice: true }, STORED, false);
  expect(practice).toEqual({ ...STORED, practice: true });
  expect(roundOf({ ...formValuesOf(practice), practice: false }, practice, false)).toEqual(STORED);
  expect(newRoundId(practice, {})).toBe('practice-2026-12-soramoyo-34-1');
});

it('stands where its time is', () => {
  expect(['2026-12-01', '2026-12-05', '2027-01-01'].map((day) => stateOf(STORED, Date.parse(day)))).toEqual([
    ...['coming', 'running', 'over'],
  ]);
  const later = { ...STORED, opensAt: '2026-12-03T00:00:00.000Z' };
  expect(roundsByState({ later, first: STORED }, NOW).coming.map(({ id }) => id)).toEqual(['first', 'later']);
});
