import { expect, test } from 'vitest';
import {
  dayFromText,
  monthAndDateFromText,
  monthFromText,
  monthInTitle,
  yearAndMonthFromText,
  yearFromText,
} from './dates';

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

test.each([
  ...['2026-11', '2026/11', '2026年11月', '2026年11月分', '202611', '2026/11/1', '2026-11-01'],
  ...['令和8年11月', 'R8.11', 'R8/11', '２０２６．１１'],
])('%s is November 2026', (text) => expect(yearAndMonthFromText(text)).toEqual({ year: 2026, month: 11 }));

test.each(['2026', '2026-13', '11月', '2026-0', '2026-11-02', ''])('%s is no month of a year', (text) => {
  expect(yearAndMonthFromText(text)).toBeUndefined();
});

test.each([
  ['11', 11],
  ['11月', 11],
  ['４月分', 4],
  ['13', undefined],
  ['0月', undefined],
  ['', undefined],
])('%s as a month is %s', (text, month) => expect(monthFromText(text)).toBe(month));

test.each([
  ...['2026-11-02', '2026/11/2', '20261102', '2026年11月2日', '2026年11月2日(月)', '2026/11/2（月）'],
  ...[
    '2026年11月2日月曜日',
    '2026/11/02 0:00',
    '2026/11/02 00:00:00',
    '令和8年11月2日',
    'R8.11.2',
    'R08/11/02',
  ],
])('%s is the second of November 2026', (text) => expect(dayFromText(text)).toBe('2026-11-02'));

test.each(['11/2', '2026-02-30', '20261302', '2026/11/02 08:25', '2', '令和8年', ''])(
  '%s is no day',
  (text) => {
    expect(dayFromText(text)).toBeUndefined();
  },
);

test.each(['11/2', '11月2日', '１１／２', '11/02(月)', '11-2'])('%s is a second of November', (text) => {
  expect(monthAndDateFromText(text)).toEqual({ month: 11, date: 2 });
});

test.each([
  ['令和8年11月　出席簿', { year: 2026, month: 11 }],
  ['5年1組 2026年11月', { year: 2026, month: 11 }],
  ['令和8年度 5年1組 出席簿（11月分）', { month: 11 }],
  ['5年1組', undefined],
  ['13月', undefined],
])('the title %s', (title, month) => expect(monthInTitle(title)).toEqual(month));
