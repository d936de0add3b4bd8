import { describe, expect, it } from 'vitest';
import { caseOf, NOW, placed } from '../cases.fixture';
import { dueOf, inSections, sectionOf } from './sections';

const YESTERDAY = '2026-11-19T00:00:00.000Z';
const OTHERS = { team: [{ uid: 'x1', name: '西', duty: 'daily' as const }], lead: 'x1' };

describe('whose it is', () => {
  it.each([
    ['mine', {}],
    ['others', OTHERS],
    ['due', { dueAt: YESTERDAY }],
    ['due', { ...OTHERS, dueAt: YESTERDAY }],
    ['closed', { state: 'closed', dueAt: YESTERDAY }],
  ] as const)('%s: %j', (section, change) => {
    expect(sectionOf(caseOf(change as Parameters<typeof caseOf>[0]), 't1', NOW)).toBe(section);
  });
});

it('what is overdue comes first, mine before others’, and whose day was first', () => {
  const sections = inSections(
    [
      placed('closed', { state: 'closed' }),
      placed('others', OTHERS),
      placed('mine-later', { dueAt: '2026-12-01T00:00:00.000Z' }),
      placed('mine-soon'),
      placed('due-others', { ...OTHERS, dueAt: '2026-11-01T00:00:00.000Z' }),
      placed('due-mine', { dueAt: YESTERDAY }),
    ],
    't1',
    NOW,
  );
  expect(sections.map(({ section, cases }) => [section, cases.map(({ caseId }) => caseId)])).toEqual([
    ['due', ['due-mine', 'due-others']],
    ['mine', ['mine-soon', 'mine-later']],
    ['others', ['others']],
    ['closed', ['closed']],
  ]);
});

it('the header counts mine that have come to their day, and no others’', () => {
  const all = [
    placed('a', { dueAt: YESTERDAY }),
    placed('b', { ...OTHERS, dueAt: YESTERDAY }),
    placed('c'),
    placed('d', { state: 'closed', dueAt: YESTERDAY }),
  ];
  expect(dueOf(all, 't1', NOW)).toBe(1);
});
