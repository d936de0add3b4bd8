import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../days';
import { kindsOf, timeline, TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from './timeline';
import { besidePeriod, periodOf, ZOOMS } from './zoom';

const entry = (kind: TimelineKind, day: string, id: string, at?: string): TimelineEntry<string> => ({
  ...{ kind, day, id, what: id },
  ...(at !== undefined && { at }),
});
const ALL = new Set(TIMELINE_KINDS);

test('the latest day stands first, a day goes on in its own order', () => {
  const entries = [
    entry('contact', '2026-11-19', 'c1', '2026-11-19T06:00:00.000Z'),
    entry('sos', '2026-11-20', 's1', '2026-11-20T01:00:00.000Z'),
    entry('weather', '2026-11-20', '2026-11-20'),
    entry('contact', '2026-11-20', 'c2', '2026-11-20T00:30:00.000Z'),
  ];
  const days = timeline(entries, periodOf('month', '2026-11-20'), ALL);
  expect(days.map(({ day, entries: of }) => [day, of.map(({ id }) => id)])).toEqual([
    ['2026-11-20', ['2026-11-20', 'c2', 's1']],
    ['2026-11-19', ['c1']],
  ]);
});

test('only the chosen kinds of the chosen days are on it, and only kinds that there are can be chosen', () => {
  const entries = [
    entry('weather', '2026-10-31', 'a'),
    entry('weather', '2026-11-01', 'b'),
    entry('notice', '2026-11-01', 'c'),
  ];
  const shown = timeline(entries, periodOf('month', '2026-11-20'), new Set(['weather'] as const));
  expect(shown.flatMap(({ entries: of }) => of.map(({ id }) => id))).toEqual(['b']);
  expect(kindsOf(entries)).toEqual(['weather', 'notice']);
});

test.each([
  ['week', '2026-11-20', '2026-11-16', '2026-11-22'],
  ['week', '2026-04-01', '2026-04-01', '2026-04-05'],
  ['week', '2027-03-31', '2027-03-29', '2027-03-31'],
  ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['term', '2026-08-31', '2026-04-01', '2026-08-31'],
  ['term', '2026-12-31', '2026-09-01', '2026-12-31'],
  ['term', '2027-01-01', '2027-01-01', '2027-03-31'],
  ['year', '2027-02-01', '2026-04-01', '2027-03-31'],
] as const)('a %s of %s is %s to %s', (zoom, day, from, to) => {
  expect(periodOf(zoom, day)).toEqual({ from, to });
});

test('periods beside each other leave out no day and hold none twice', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ZOOMS), days, (zoom, date) => {
      const period = periodOf(zoom, date.toISOString().slice(0, 10));
      expect(besidePeriod(zoom, period, 1).from).toBe(addDays(period.to, 1));
      expect(besidePeriod(zoom, period, -1).to).toBe(addDays(period.from, -1));
      expect(besidePeriod(zoom, besidePeriod(zoom, period, 1), -1)).toEqual(period);
    }),
  );
});
