import type { Notice } from '@domain/notices/records';
import { expect, it } from 'vitest';
import { place } from '../placed.fixture';
import { coveredBy } from './covered';

const NOW = Date.parse('2026-11-24T00:00:00.000Z');

it('a decision may settle what else was noticed in the homeroom about this child, and nothing that was confided or is about safety', () => {
  const all = [
    place('change'),
    place('absence'),
    place('absence', { audience: 'homeroom' }),
    place('observation', { since: '2026-11-21T00:00:00.000Z' }),
    ...(['safety', 'bullying', 'talk'] as const).map((kind) => place(kind)),
    place('silence', { pupilId: 'p2' }),
    place('risk', { expiresAt: '2026-11-23T00:00:00.000Z' }),
    place('follow-up', { decision: { decision: 'watch', by: 'nurse', at: '2026-11-21T00:00:00.000Z' } }),
  ];
  const kinds = (kind: Notice['kind']) => coveredBy(place(kind), all, NOW).map(({ notice }) => notice.kind);
  expect(kinds('change')).toEqual(['observation', 'absence']);
  for (const kind of ['safety', 'bullying', 'talk'] as const) expect(kinds(kind)).toEqual([]);
});

it('the fuller document of the same matter is settled with it, and not offered', () => {
  const homeroom = place('change', { audience: 'homeroom' });
  expect(coveredBy(homeroom, [homeroom, place('change')], NOW)).toEqual([]);
});
