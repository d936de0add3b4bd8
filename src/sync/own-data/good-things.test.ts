import type { GoodThing } from '@domain/words/good-thing';
import { expect, it } from 'vitest';
import { goodThingsNow, newestGood } from './good-things';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const thing = (change: Partial<GoodThing> = {}): GoodThing => ({
  ...{
    school: 's',
    pupilId: 'p',
    by: 't',
    name: '森 あき',
    text: 'やさしい',
    day: '2026-11-19',
    withdrawn: false,
  },
  ...{ at: '2026-11-19T01:00:00.000Z', deliverAt: '2026-11-19T01:00:00.000Z', readers: [], ...change },
});
const choices = (not: string[]) => ({
  ...{
    school: 's',
    not,
    atHome: false,
    rev: 1,
    deviceId: 'tablet-1',
    capturedAt: '2026-11-01T00:00:00.000Z',
  },
});

it('shows a child what has been delivered and stands, latest first', () => {
  const goodThings = {
    old: thing(),
    new: thing({ at: '2026-11-19T02:00:00.000Z', deliverAt: '2026-11-19T23:15:00.000Z' }),
    tomorrow: thing({ deliverAt: '2026-11-20T23:15:00.000Z' }),
    gone: thing({ withdrawn: true }),
  };
  expect(goodThingsNow({ goodThings }, NOW).map(([id]) => id)).toEqual(['new', 'old']);
  expect(newestGood({ goodThings }, NOW)).toBe('2026-11-19T23:15:00.000Z');
});

it('shows nothing of whom the child leaves out, and tells of nothing', () => {
  const own = { goodThings: { one: thing() }, choices: choices(['t']) };
  expect(goodThingsNow(own, NOW)).toEqual([]);
  expect(newestGood(own, NOW)).toBe('');
});
