import { expect, it } from 'vitest';
import { quietBy, type QuietSources } from './quiet-record';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const AT = '2026-11-24T01:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';
const NOTHING: QuietSources = { cases: [], calls: [], notices: [], harms: [] };
const duty = (change: object = {}) => ({
  ...{
    id: 'd',
    kind: 'abuse' as const,
    by: 'nurse',
    startedAt: AT,
    since: '2026-11-24',
    steps: [],
    linked: [],
  },
  ...change,
});
const call = (change: object = {}) => ({
  ...({ state: 'received', at: 'home', chain: 'school', receivedAt: AT } as const),
  ...change,
});
const notice = (change: object = {}) => ({
  ...({ kind: 'safety', since: AT, expiresAt: '2026-12-15T00:00:00.000Z' } as const),
  ...change,
});
const harm = (change: object = {}) => ({ about: ['leader'], at: AT, ...change });
const found = (sources: Partial<QuietSources>) => quietBy({ ...NOTHING, ...sources }, NOW);

it('is nobody of whom nothing stands', () => {
  expect(found({})).toEqual({ because: [], keptFrom: [] });
});

it.each<[string, Partial<QuietSources>]>([
  ['abuse', { cases: [{ state: 'open', duties: [duty()] }] }],
  ['sos', { calls: [call()] }],
  ['sos', { calls: [call({ at: 'unknown', chain: 'outOfHours' })] }],
  ['answer', { notices: [notice()] }],
])('is a child of whom %s stands', (because, sources) => {
  expect(found(sources)).toEqual({ because: [because], keptFrom: [], since: AT });
});

it.each<[string, Partial<QuietSources>]>([
  [
    'a duty that has turned out not to be so',
    { cases: [{ state: 'open', duties: [duty({ endedAt: LATER })] }] },
  ],
  ['another duty', { cases: [{ state: 'open', duties: [duty({ kind: 'bullying' })] }] }],
  ['a case that is closed', { cases: [{ state: 'closed', duties: [duty()] }] }],
  ['a call from the classroom', { calls: [call({ at: 'classroom' })] }],
  ['a call that is over', { calls: [call({ state: 'resolved' })] }],
  ['a practice alarm', { calls: [call({ drill: true })] }],
  ['an answer that somebody has decided about', { notices: [notice({ decision: {} })] }],
  ['an answer of long ago', { notices: [notice({ expiresAt: AT })] }],
  ['a notice of another kind', { notices: [notice({ kind: 'low' })] }],
  ['a matter that is over', { harms: [harm({ closedAt: LATER })] }],
])('is no child because of %s', (_, sources) => {
  expect(found(sources)).toEqual({ because: [], keptFrom: [] });
});

it('is kept from all whom a matter is about, since the earliest of what stands', () => {
  const harms = [harm({ at: LATER }), harm({ about: ['aoki', 'leader'], at: LATER })];
  expect(found({ harms, calls: [call()] })).toEqual({
    ...{ because: ['sos', 'harm'], keptFrom: ['aoki', 'leader'], since: AT },
  });
});
