import { expect, it } from 'vitest';
import { compareRevisions, isFromTheFuture, newerOf, nextRev } from './revision';

const DAY_MS = 24 * 60 * 60_000;
const of = (rev: number, deviceId = 'b') => ({ rev, deviceId });

it('is newer with a higher number, and between two tablets at once by their ids', () => {
  expect(compareRevisions(of(2), of(1))).toBeGreaterThan(0);
  expect(compareRevisions(of(1, 'z'), of(2, 'a'))).toBeLessThan(0);
  expect(compareRevisions(of(1, 'a'), of(1, 'b'))).toBeLessThan(0);
  expect(compareRevisions(of(1, 'b'), of(1, 'a'))).toBeGreaterThan(0);
  expect(compareRevisions(of(1), of(1))).toBe(0);
});

it('takes the newer of two versions, the first of two that are the same, and the one that is there', () => {
  const [older, newer, same] = [of(1), of(2), of(2)];
  expect(newerOf(older, newer)).toBe(newer);
  expect(newerOf(newer, older)).toBe(newer);
  expect(newerOf(newer, same)).toBe(newer);
  expect(newerOf(undefined, older)).toBe(older);
  expect(newerOf(older, undefined)).toBe(older);
  expect(newerOf(undefined, undefined)).toBeUndefined();
});

it('is always above the last one that is known, whatever the clock says, and otherwise the time', () => {
  expect(nextRev(undefined, 1000.9)).toBe(1000);
  expect(nextRev(500, 1000)).toBe(1000);
  expect(nextRev(1000, 1000)).toBe(1001);
  expect(nextRev(2000, 1000)).toBe(2001);
  expect(nextRev(undefined, 0)).toBe(1);
});

it('comes from the future when it is more than three days ahead of the server', () => {
  expect(isFromTheFuture(1 + 3 * DAY_MS, 0)).toBe(true);
  expect(isFromTheFuture(3 * DAY_MS, 0)).toBe(false);
  expect(isFromTheFuture(-1, 0)).toBe(false);
});
