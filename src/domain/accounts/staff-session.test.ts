import { expect, it } from 'vitest';
import { coverOf, IDLE_MS, isProvenLately, PROOF_MS, provenAtMs, SESSION_MS } from './staff-session';

const NOW = Date.parse('2027-04-01T00:00:00Z');
const tokenOf = (ms: number) => ({ auth_time: ms / 1000 });

it('covers a screen that nobody has touched for half an hour, and not before', () => {
  const at = { provenMs: IDLE_MS, isCovered: false };
  expect(coverOf({ ...at, untouchedMs: IDLE_MS })).toBeUndefined();
  expect(coverOf({ ...at, untouchedMs: IDLE_MS + 1 })).toBe('idle');
});

it('stays covered whoever touches it, and is covered after twelve hours however much it is touched', () => {
  expect(coverOf({ untouchedMs: 0, isCovered: true })).toBe('idle');
  expect(coverOf({ untouchedMs: 0, provenMs: SESSION_MS, isCovered: false })).toBeUndefined();
  expect(coverOf({ untouchedMs: 0, provenMs: SESSION_MS + 1, isCovered: false })).toBe('long');
});

it('takes a sign-in of the last quarter of an hour as proof', () => {
  expect(isProvenLately(tokenOf(NOW - PROOF_MS), NOW)).toBe(true);
  expect(isProvenLately(tokenOf(NOW + 30_000), NOW)).toBe(true);
});

it.each([
  ['an older one', tokenOf(NOW - PROOF_MS - 61_000)],
  ['one that is yet to come', tokenOf(NOW + 61_000)],
  ['a token that does not say', {}],
  ['a time that is none', { auth_time: 'now' }],
  ['no token', undefined],
])('takes %s as none', (_, token) => {
  expect(isProvenLately(token, NOW)).toBe(false);
});

it('knows when a token was signed in', () => {
  expect(provenAtMs({ auth_time: 12 })).toBe(12_000);
  expect(provenAtMs({})).toBeUndefined();
});
