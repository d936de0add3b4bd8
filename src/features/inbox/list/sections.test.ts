import { describe, expect, it } from 'vitest';
import { placed, threadOf } from '../inbox.fixture';
import { inSections, sectionOf } from './sections';
import { inBuckets } from './waiting-buckets';

describe('whose it is', () => {
  it.each([
    ['mine', { owners: ['me', 'other'] }],
    ['second', { second: { uid: 'me', name: '私' } }],
    ['told', { toldOf: ['me'] }],
    ['told', { toldOf: ['me'], second: { uid: 'me', name: '私' } }],
    ['mine', { owners: ['me'], toldOf: ['me'] }],
    ['asked', { owners: [], asks: 'hand-over', second: { uid: 'me', name: '私' } }],
    ['done', { owners: ['me'], state: 'answered' }],
    ['done', { owners: ['me'], state: 'closed' }],
  ] as const)('%s: %j', (section, change) => {
    expect(sectionOf(threadOf(change as Parameters<typeof threadOf>[0]), 'me')).toBe(section);
  });
});

it('what waits for me comes first: what may tell of harm, then who has waited longest', () => {
  const mine = { owners: ['me'] };
  const all = [
    placed('done', { ...mine, state: 'answered' }),
    placed('second', { second: { uid: 'me', name: '私' } }),
    placed('later', { ...mine, sentAt: '2026-11-20T02:00:00.000Z' }),
    placed('first', { ...mine, sentAt: '2026-11-19T02:00:00.000Z' }),
    placed('worry', { ...mine, kind: 'worry', sentAt: '2026-11-20T03:00:00.000Z' }),
  ];
  const ids = inSections(all, 'me').map(({ section, threads }) => [
    section,
    threads.map(({ threadId }) => threadId).join(' '),
  ]);
  expect(ids).toEqual([
    ['mine', 'worry first later'],
    ['second', 'second'],
    ['done', 'done'],
  ]);
});

it('what waits is listed by school days, each once, and nothing that is answered', () => {
  const days: Record<string, number> = { a: 0, b: 1, c: 2, d: 4, e: 5, f: 30 };
  const all = Object.keys(days).map((id) => placed(id, { pupilId: id }));
  const buckets = inBuckets(
    [...all, placed('x', { state: 'answered' })],
    ({ pupilId }) => days[pupilId] ?? 0,
  );
  expect(
    buckets.map(({ from, threads }) => [from, threads.map(({ threadId }) => threadId).join(' ')]),
  ).toEqual([
    [5, 'e f'],
    [2, 'c d'],
    [1, 'b'],
    [0, 'a'],
  ]);
});
