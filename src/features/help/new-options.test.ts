import { expect, it } from 'vitest';
import type { OwnData } from '@/sync/own-data/own-data';
import { optionKeys } from './new-options';

const offer = { from: '2026-12-31', until: '2027-01-05', withdrawn: false, by: 'nurse' };
const known = (change: object = {}) =>
  ({
    offers: { room: offer },
    help: {
      lines: [],
      options: [{ id: 'walk', from: '2026-12-28' }, { id: 'old', from: '2026-12-20' }, { id: 'always' }],
    },
    ...change,
  }) as unknown as OwnData;

it('marks an offer from its first day to its last, where it may be shown', () => {
  expect(optionKeys(known(), '2026-12-31', true)).toContain('offer room');
  expect(optionKeys(known(), '2026-12-30', true)).not.toContain('offer room');
  expect(optionKeys(known(), '2027-01-06', true)).not.toContain('offer room');
  expect(optionKeys(known(), '2026-12-31', false)).not.toContain('offer room');
  const choices = { not: ['nurse'], atHome: false };
  expect(optionKeys(known({ choices }), '2026-12-31', true)).not.toContain('offer room');
});

it('marks what begins for everybody on a fixed day, for a week, for all alike', () => {
  expect(optionKeys(known({ offers: {} }), '2026-12-31', false)).toEqual(['option walk 2026-12-28']);
  expect(optionKeys(known({ offers: {} }), '2027-01-04', false)).toEqual([]);
});
