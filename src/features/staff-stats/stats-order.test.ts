import type { Stats } from '@domain/derived';
import { expect, test } from 'vitest';
import { byRound, isAllWithheld, scopesInOrder } from './stats-order';

const stats = (roundId: string, scope: string): Stats => ({
  roundId,
  scope,
  instrument: 'soramoyo-34@1',
  forms: {},
});

test('the school stands before its grades, and the grades from the youngest on', () => {
  const scopes = ['grade-6', 'school', 'grade-2'].map((scope) => stats('2026-1', scope));
  expect(scopesInOrder(scopes).map(({ scope }) => scope)).toEqual(['school', 'grade-2', 'grade-6']);
});

test('a table without a single figure is told from one that has one', () => {
  const of = (answered: number | null) => ({
    ...stats('2026-1', 'city'),
    forms: { grades4_9: { answered, indicators: { sleep: null } } },
  });
  expect([isAllWithheld([of(null)]), isAllWithheld([of(null), of(12)])]).toEqual([true, false]);
});

test('the latest round comes first', () => {
  const rounds = byRound({
    a: stats('2025-3', 'school'),
    b: stats('2026-1', 'school'),
    c: stats('2026-1', 'grade-2'),
  });
  expect(rounds.map(([roundId, all]) => [roundId, all.length])).toEqual([
    ['2026-1', 2],
    ['2025-3', 1],
  ]);
});
