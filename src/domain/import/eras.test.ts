import { expect, test } from 'vitest';
import { yearAndMonthFromText, yearFromText } from './eras';

test.each([
  ['2026', 2026],
  ['２０２６', 2026],
  ['2026年度', 2026],
  ['令和8', 2026],
  ['令和８年度', 2026],
  ['R8', 2026],
  ['r08', 2026],
  ['令和元年', 2019],
  ['平成31', 2019],
  ['H30', 2018],
])('%s is the year %i', (text, year) => expect(yearFromText(text)).toBe(year));

test.each(['', '8', '26', '昭和', '令和', '令和0', 'R2026', '2026-11'])('%s is no year', (text) => {
  expect(yearFromText(text)).toBeUndefined();
});

test.each(['2026-11', '2026/11', '2026年11月', '令和8年11月', 'R8.11', 'R8/11', '２０２６．１１'])(
  '%s is November 2026',
  (text) => expect(yearAndMonthFromText(text)).toEqual({ year: 2026, month: 11 }),
);

test.each(['2026', '2026-13', '202611', '11月', '2026-0', ''])('%s is no month of a year', (text) => {
  expect(yearAndMonthFromText(text)).toBeUndefined();
});
