import { expect, it } from 'vitest';
import type { OwnSos } from '@/local/own-sos';
import { merge } from './lane';
import { forgetSosInMemory, heldElsewhere, onlyMemoryHolds, putSosInMemory } from './memory';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const pressed: OwnSos = {
  sosId: 'x',
  document: {
    ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: new Date(NOW).toISOString(), state: 'received', step: 0, chain: 'school' },
  },
  whereabouts: 'never',
  unsent: [],
  messages: [],
};

it('holds a reload back for as long as something has not been sent and is nowhere else', () => {
  expect(onlyMemoryHolds()).toBe(false);
  putSosInMemory('a', pressed);
  expect(onlyMemoryHolds()).toBe(true);
  putSosInMemory('a', merge(pressed, { type: 'arrived', now: NOW }));
  expect(onlyMemoryHolds()).toBe(false);
  putSosInMemory('a', merge(pressed, { type: 'adds', fields: { pupilSays: 'better' } }));
  forgetSosInMemory('a', 'x');
  expect(onlyMemoryHolds()).toBe(false);
  expect(heldElsewhere('a')).toBe(0);
});
