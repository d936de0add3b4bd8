import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../school/calendar';
import {
  CHILDREN_A_DAY,
  CHILDREN_AN_HOUR,
  CHILDREN_ON_A_FREE_DAY,
  CLASSES_A_DAY,
  type Reading,
  signsOf,
  spanOf,
  toldOfReading,
} from './unusual';

const CALENDAR: SchoolCalendar = {
  closures: [{ from: '2026-12-25', to: '2027-01-07', name: '冬休み' }],
  ...{ extraSchoolDays: ['2026-11-28'], opensAt: '08:00', closesAt: '17:00' },
};
const FRIDAY = '2026-11-27';

/** At a time of day at the school. */
const at = (clock: string, day = FRIDAY) => new Date(`${day}T${clock}:00+09:00`).toISOString();
const many = (count: number, change: (index: number) => Partial<Reading> = () => ({})): Reading[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ pupilId: `p${String(index)}`, at: at(`${String(8 + (index % 10)).padStart(2, '0')}:10`) },
    classIds: ['2026-5-1'],
    ...change(index),
  }));
const onDay = (day: string, count: number) =>
  signsOf(
    many(count, () => ({ at: at('10:00', day) })),
    day,
    CALENDAR,
  );

describe('what is unusual about opening records', () => {
  it('is nothing about a class on a school day, or one child at home in the evening', () => {
    expect(signsOf(many(35), FRIDAY, CALENDAR)).toEqual([]);
    expect(
      signsOf(
        many(1, () => ({ at: at('21:59') })),
        FRIDAY,
        CALENDAR,
      ),
    ).toEqual([]);
    expect(signsOf([], FRIDAY, CALENDAR)).toEqual([]);
  });

  it.each([
    ['more than a class in a day', many(CHILDREN_A_DAY), 'many-children'],
    ['many within an hour', many(CHILDREN_AN_HOUR, () => ({ at: at('15:20') })), 'many-children'],
    ['many classes', many(CLASSES_A_DAY, (index) => ({ classIds: [`2026-5-${index}`] })), 'many-classes'],
    ['one child late in the evening', many(1, () => ({ at: at('22:00') })), 'at-night'],
    ['one child before dawn', many(1, () => ({ at: at('04:59') })), 'at-night'],
  ] as const)('%s', (_, readings, sign) => {
    expect(signsOf(readings, FRIDAY, CALENDAR)).toEqual([sign]);
    if (sign !== 'at-night') expect(signsOf(readings.slice(1), FRIDAY, CALENDAR)).toEqual([]);
  });

  it('is one look at the same child, however often it is counted', () => {
    expect(
      signsOf(
        many(CHILDREN_A_DAY, () => ({ pupilId: 'p1' })),
        FRIDAY,
        CALENDAR,
      ),
    ).toEqual([]);
  });

  it('is going through records on a day without school: weekends and holidays, not a Saturday with school', () => {
    expect(onDay('2026-11-29', CHILDREN_ON_A_FREE_DAY)).toEqual(['on-a-free-day']);
    expect(onDay('2026-12-28', CHILDREN_ON_A_FREE_DAY)).toEqual(['on-a-free-day']);
    expect(onDay('2026-11-28', CHILDREN_ON_A_FREE_DAY)).toEqual([]);
    expect(onDay('2026-11-29', CHILDREN_ON_A_FREE_DAY - 1)).toEqual([]);
  });

  it('never gets less by more readings, in whatever order they come', () => {
    const readings = fc.array(
      fc.record({
        pupilId: fc.integer({ min: 0, max: 60 }).map(String),
        at: fc
          .integer({ min: 0, max: 1439 })
          .map((minute) => new Date(Date.parse(at('00:00')) + minute * 60_000).toISOString()),
        classIds: fc.integer({ min: 0, max: 10 }).map((id) => [String(id)]),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 80 }), (all, count) => {
        const before = signsOf(all.slice(0, count), FRIDAY, CALENDAR);
        expect(signsOf(all, FRIDAY, CALENDAR)).toEqual(expect.arrayContaining(before));
        expect(signsOf(all.toReversed(), FRIDAY, CALENDAR)).toEqual(signsOf(all, FRIDAY, CALENDAR));
      }),
    );
  });

  it('says from when to when, by the clock of the school', () => {
    expect(spanOf(many(3))).toEqual({ from: '08:10', until: '10:10' });
  });
});

describe('who is told', () => {
  const staff = new Map([
    ['principal', { role: 'leader', active: true }],
    ['vice', { role: 'leader', active: true }],
    ['gone', { role: 'leader', active: false }],
    ['nurse', { role: 'counsellor', active: true }],
  ] as const);

  it('is everybody else who leads the school, and never the reader', () => {
    expect(toldOfReading('nurse', staff, ['board'])).toEqual(['principal', 'vice']);
    expect(toldOfReading('vice', staff, ['board'])).toEqual(['principal']);
  });

  it('is the board where nobody else leads it', () => {
    const alone = new Map([['principal', { role: 'leader', active: true } as const]]);
    expect(toldOfReading('principal', alone, ['b1', 'b2'])).toEqual(['b1', 'b2']);
  });
});
