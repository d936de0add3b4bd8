import { expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import {
  isClassOver,
  isListOpen,
  listedChildren,
  listPictureOf,
  restsOn,
  TABLET_TRIES,
  wrongOn,
} from './class-tablet';

const TUESDAY = Date.parse('2026-11-24T01:00:00Z');
const CALENDAR = usualCalendar(TUESDAY);

it('calls children by the given name as it is read, by both where two have the same, and by nothing where no reading is known', () => {
  const child = (number: number, kana: string) => ({ number, kana, familyName: '海野', givenName: '波' });
  expect(
    listedChildren({
      a: child(3, 'うみの なみ'),
      b: child(1, 'もり　あき'),
      c: child(2, 'オカダ ナミ'),
      d: child(4, ''),
    }),
  ).toEqual([
    { pupilId: 'b', number: 1, name: 'あき' },
    { pupilId: 'c', number: 2, name: 'おかだ なみ' },
    { pupilId: 'a', number: 3, name: 'うみの なみ' },
    { pupilId: 'd', number: 4, name: '' },
  ]);
});

it('shows the list on school days, from an hour before adults are there until they go', () => {
  const at = (time: string) => isListOpen(CALENDAR, Date.parse(`${time}+09:00`));
  expect(at('2026-11-24T07:00:00')).toBe(true);
  expect(at('2026-11-24T06:59:59')).toBe(false);
  expect(at('2026-11-24T16:59:59')).toBe(true);
  expect(at('2026-11-24T17:00:00')).toBe(false);
  expect(at('2026-11-28T10:00:00')).toBe(false);
});

it('ends with the school year of its class', () => {
  expect(isClassOver('2026-1-1', Date.parse('2027-03-31T14:59:59Z'))).toBe(false);
  expect(isClassOver('2026-1-1', Date.parse('2027-03-31T15:00:00Z'))).toBe(true);
});

it('rests on the day of too many wrong tries, and counts anew on the next', () => {
  const many = { wrong: { day: '2026-11-24', count: TABLET_TRIES - 1 } };
  expect(restsOn(many, '2026-11-24')).toBe(false);
  const full = { wrong: wrongOn(many, '2026-11-24') };
  expect(restsOn(full, '2026-11-24')).toBe(true);
  expect(restsOn(full, '2026-11-25')).toBe(false);
  expect(wrongOn(full, '2026-11-25')).toEqual({ day: '2026-11-25', count: 1 });
  expect(restsOn({}, '2026-11-24')).toBe(false);
});

it('gives no two children of a class of 35 the same picture', () => {
  const pictures = Array.from({ length: 35 }, (_, index) => JSON.stringify(listPictureOf(index + 1)));
  expect(new Set(pictures).size).toBe(35);
});
