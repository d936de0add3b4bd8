import { expect, it } from 'vitest';
import { drillDay, newDrill } from './drill';
import { newSosSchema } from './records';
import { at, calendar, MINUTE } from './sos.fixture';

/** Tuesdays at ten. */
const weekly = { drill: { weekday: 2, time: '10:00' } };
const DAY = '2026-11-24';
const WEEK = 7 * 24 * 60 * MINUTE;

it('begins a drill at the planned time, and within the hour when nobody swept then', () => {
  expect(drillDay(weekly, calendar, at(10) - 1)).toBeUndefined();
  expect(drillDay(weekly, calendar, at(10))).toBe(DAY);
  expect(drillDay(weekly, calendar, at(10, 59))).toBe(DAY);
  expect(drillDay(weekly, calendar, at(11))).toBeUndefined();
});

it('has none on another weekday, without a plan, and when there is no school', () => {
  expect(drillDay(weekly, calendar, at(34))).toBeUndefined();
  expect(drillDay({}, calendar, at(10))).toBeUndefined();
  const closed = { ...calendar, closures: [{ from: DAY, to: DAY, name: '創立記念日' }] };
  expect(drillDay(weekly, closed, at(10))).toBeUndefined();
  expect(drillDay(weekly, closed, at(10) + WEEK)).toBe('2026-12-01');
});

it('is an SOS like any other, of a class that no school has', () => {
  const { drill, ...sos } = newDrill('sora', calendar, at(10));
  expect(drill).toBe(true);
  expect(newSosSchema.parse(sos)).toMatchObject({
    pupilId: 'drill',
    classId: '2026-1-drill',
    chain: 'school',
  });
  expect(newDrill('sora', calendar, at(20)).chain).toBe('outOfHours');
});
