import { describe, expect, it } from 'vitest';
import { timeOn } from '../days';
import { digestDay } from '../notices/digest';
import { sameSchoolDay } from '../notices/deadlines';
import { readFrom } from '../signals/read-from';
import { chainAt, nextOpening } from '../sos/hours';
import { type SchoolCalendar, eventsOn, hoursOn, isOut } from './calendar';

const TRIP = '2026-11-27';
const HALF_DAY = '2026-12-01';
const CALENDAR: SchoolCalendar = {
  ...{ closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
  events: [
    { from: TRIP, to: TRIP, name: '遠足', grades: [5], out: true },
    {
      ...{ from: HALF_DAY, to: HALF_DAY, name: '午前授業', out: false },
      hours: { opensAt: '09:00', closesAt: '12:00' },
    },
  ],
};

describe('a trip of one grade', () => {
  it('takes its classes away from their tablets on that day, and no other', () => {
    expect(isOut(CALENDAR, TRIP, '2026-5-1')).toBe(true);
    expect(isOut(CALENDAR, TRIP, '2026-5-himawari')).toBe(true);
    expect(isOut(CALENDAR, TRIP, '2026-6-1')).toBe(false);
    expect(isOut(CALENDAR, HALF_DAY, '2026-5-1')).toBe(false);
    expect(eventsOn(CALENDAR, TRIP, '2026-6-1')).toEqual([]);
    expect(eventsOn(CALENDAR, TRIP).map(({ name }) => name)).toEqual(['遠足']);
  });

  it('leaves the school open as usual', () => {
    expect(hoursOn(CALENDAR, TRIP)).toEqual({ opensAt: '08:00', closesAt: '17:00' });
  });
});

describe('a day with hours of its own', () => {
  it('is reckoned with by the chain of an SOS', () => {
    expect(chainAt(CALENDAR, timeOn(HALF_DAY, '08:30'))).toBe('outOfHours');
    expect(nextOpening(CALENDAR, timeOn(HALF_DAY, '08:30'))).toBe(timeOn(HALF_DAY, '09:00'));
    expect(chainAt(CALENDAR, timeOn(HALF_DAY, '11:59'))).toBe('school');
    expect(chainAt(CALENDAR, timeOn(HALF_DAY, '12:00'))).toBe('outOfHours');
  });

  it('is what a child is told about when something can first be read', () => {
    const readers = [{ workDays: [2] }];
    expect(readFrom(CALENDAR, readers, timeOn(HALF_DAY, '07:00'))).toBe(timeOn(HALF_DAY, '09:00'));
    expect(readFrom(CALENDAR, readers, timeOn(HALF_DAY, '12:30'))).toBe(timeOn('2026-12-08', '08:00'));
  });

  it('ends what has to be done that day, and moves the morning digest into it', () => {
    expect(sameSchoolDay(CALENDAR, timeOn(HALF_DAY, '10:00'))).toBe(timeOn(HALF_DAY, '12:00'));
    expect(digestDay(CALENDAR, undefined, timeOn(HALF_DAY, '12:30'))).toBeUndefined();
  });
});
