import { expect, test } from 'vitest';
import { defaultHelp } from '../defaults/help';
import { lineStatus } from './help-lines';
import type { Hours } from './settings';

const at = (local: string) => Date.parse(`${local}:00+09:00`);
const holidays = new Set(['2026-11-23', '2027-01-01']);

const hoursOf = (id: string): Hours => {
  const hours = defaultHelp.lines.find((line) => line.id === id)?.hours;
  if (hours === undefined) throw new Error(`${id} has no hours`);
  return hours;
};
const childline = hoursOf('childline');
const chat = hoursOf('human-rights-chat');

test('a line without hours is always open', () => {
  expect(lineStatus(undefined, at('2026-11-21T03:00'), holidays)).toEqual({ open: true });
});

test('a line opens on the minute and closes on the minute', () => {
  expect(lineStatus(childline, at('2026-11-21T15:59'), holidays)).toEqual({
    open: false,
    next: { day: '2026-11-21', time: '16:00' },
  });
  expect(lineStatus(childline, at('2026-11-21T16:00'), holidays)).toEqual({ open: true, until: '21:00' });
  expect(lineStatus(childline, at('2026-11-21T20:59'), holidays)).toEqual({ open: true, until: '21:00' });
  expect(lineStatus(childline, at('2026-11-21T21:00'), holidays)).toEqual({
    open: false,
    next: { day: '2026-11-22', time: '16:00' },
  });
});

test('a closure over New Year is one closure', () => {
  for (const day of ['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03'])
    expect(lineStatus(childline, at(`${day}T18:00`), holidays), day).toEqual({
      open: false,
      next: { day: '2027-01-04', time: '16:00' },
    });
  expect(lineStatus(childline, at('2026-12-28T18:00'), holidays).open).toBe(true);
});

test('a weekday line is closed over a weekend and the holiday after it', () => {
  expect(lineStatus(chat, at('2026-11-20T17:15'), holidays)).toEqual({
    open: false,
    next: { day: '2026-11-24', time: '08:30' },
  });
  expect(lineStatus(chat, at('2026-11-23T10:00'), holidays).open).toBe(false);
  expect(lineStatus(chat, at('2026-11-24T08:30'), holidays)).toEqual({ open: true, until: '17:15' });
});

test('a line open until midnight is open in the last minute of the day', () => {
  const late: Hours = { ...childline, to: '24:00' };
  expect(lineStatus(late, at('2026-11-21T23:59'), holidays)).toEqual({ open: true, until: '24:00' });
});

test('a line that never answers has no next opening', () => {
  expect(lineStatus({ ...childline, weekdays: [] }, at('2026-11-21T18:00'), holidays)).toEqual({
    open: false,
  });
});
