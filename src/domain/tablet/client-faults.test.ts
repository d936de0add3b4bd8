import { expect, test } from 'vitest';
import { addDays } from '../days';
import { FAULT_DAYS, withFault } from './client-faults';

test('a fault is counted on its day, and days that are long over go', () => {
  let days = {};
  for (let ago = FAULT_DAYS + 5; ago >= 0; ago -= 1)
    days = withFault(days, addDays('2027-01-02', -ago), 'screen-broken');
  days = withFault(days, '2027-01-02', 'screen-broken');
  days = withFault(days, '2027-01-02', 'csp-img-src');
  expect(Object.keys(days)).toHaveLength(FAULT_DAYS);
  expect(days).toMatchObject({
    '2027-01-02': { 'screen-broken': 2, 'csp-img-src': 1 },
    '2026-12-31': { 'screen-broken': 1 },
  });
});

test('invented codes are counted together', () => {
  let days = {};
  for (let n = 0; n < 1000; n += 1) days = withFault(days, '2027-01-02', `code-${n}`);
  const [codes = {}] = Object.values<Record<string, number>>(days);
  expect(Object.keys(codes).length).toBeLessThan(100);
  expect(codes.other).toBeGreaterThan(900);
});
