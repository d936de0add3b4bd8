import { expect, test } from 'vitest';
import { FEATURES } from '@domain/risk/features';
import type { PanelRow } from '../training/panel';
import { panelLine } from '../panel-csv';
import { cohortRows } from './cohort';

const ORDER = { pupils: 450, years: 2, seed: 3 };
const rows = [...cohortRows(ORDER)];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareOf = (some: readonly PanelRow[], is: (row: PanelRow) => boolean) =>
  mean(some.map((row) => (is(row) ? 1 : 0)));

test('the same seed gives the same rows, another seed others', () => {
  const text = (some: Iterable<PanelRow>) => [...some].map(panelLine).join('\n');
  expect(text(cohortRows(ORDER)) === text(rows)).toBe(true);
  expect(text(cohortRows({ ...ORDER, seed: 4 })) === text(rows)).toBe(false);
});

test('each pupil has one row a month of two school years without August, in a school of the grade', () => {
  expect(rows).toHaveLength(450 * 11 * 2);
  expect(new Set(rows.map(({ pupilKey, yearMonth }) => `${pupilKey} ${yearMonth}`)).size).toBe(rows.length);
  const months = [...new Set(rows.map(({ yearMonth }) => yearMonth))].sort();
  expect([months[0], months.at(-1), months.length]).toEqual(['2024-04', '2026-03', 22]);
  for (const { schoolId, gradeBand } of rows)
    expect(schoolId.startsWith(gradeBand === '7-9' ? 'sim-j-' : 'sim-e-')).toBe(true);
});

test('every value lies within the bounds of the data dictionary, and every feature is known sometimes', () => {
  for (const { name, min, max } of FEATURES) {
    const known = rows.flatMap(({ features }) => features[name] ?? []);
    expect(known.length, name).toBeGreaterThan(0);
    expect(Math.min(...known), name).toBeGreaterThanOrEqual(min);
    expect(Math.max(...known), name).toBeLessThanOrEqual(max);
  }
});

test('an onset is at least five days absent in the next month of a pupil who is not long absent', () => {
  const next = new Map(rows.map((row) => [`${row.pupilKey} ${row.yearMonth}`, row]));
  for (const { pupilKey, yearMonth, onset, alreadyAbsent, features } of rows) {
    expect(alreadyAbsent).toBe((features.absent_year ?? 0) >= 30);
    if (yearMonth !== '2025-05') continue;
    const later = next.get(`${pupilKey} 2025-06`)?.features.absent_4w ?? 0;
    expect(onset).toBe(alreadyAbsent ? null : later >= 5);
  }
  const last = rows.filter(({ yearMonth }) => yearMonth === '2026-03');
  expect(last.every(({ onset }) => onset === null)).toBe(true);
});

test('the other outcome looks to the end of the school year', () => {
  const year = [...cohortRows({ pupils: 300, years: 1, seed: 3, outcome: 'cumulative-30-in-year' })];
  const march = new Map(
    year.filter(({ yearMonth }) => yearMonth.endsWith('-03')).map((row) => [row.pupilKey, row.alreadyAbsent]),
  );
  for (const { pupilKey, alreadyAbsent, onset } of year)
    expect(onset).toBe(alreadyAbsent ? null : march.get(pupilKey));
});

test('who stays away answers less: what is missing is not missing at random', () => {
  const asked = rows.filter(({ features }) => features.invited_silent !== null);
  const isSilent = ({ features }: PanelRow) => features.invited_silent === 1;
  const often = asked.filter(({ features }) => (features.absent_4w ?? 0) >= 8);
  const rarely = asked.filter(({ features }) => features.absent_4w === 0);
  expect(shareOf(often, isSilent)).toBeGreaterThan(2 * shareOf(rarely, isSilent));
});

test('of a round of an earlier school year nobody is called silent, as at night', () => {
  const of = (month: string) => rows.filter(({ yearMonth }) => yearMonth.endsWith(month));
  for (const { features } of [...of('-04'), ...of('-05')]) expect(features.invited_silent).toBeNull();
  for (const { features } of of('-06')) expect(features.invited_silent).not.toBeNull();
});

test('before an onset the survey is lower where the truth says so, and no lower where it does not', () => {
  const gap = (some: readonly PanelRow[]) => {
    const fresh = some.filter(({ onset, features }) => onset !== null && (features.absent_4w ?? 0) < 3);
    const mood = (onset: boolean) =>
      mean(fresh.filter((row) => row.onset === onset).flatMap(({ features }) => features.ind_mood ?? []));
    return mood(false) - mood(true);
  };
  expect(gap([...cohortRows({ pupils: 1800, years: 1, seed: 5 })])).toBeGreaterThan(8);
  expect(Math.abs(gap([...cohortRows({ pupils: 1800, years: 1, seed: 5, truth: 'absence' })]))).toBeLessThan(
    5,
  );
});

test('each row says that its child does not exist', () => {
  expect(
    rows.every(({ audit, pupilKey }) => audit.audit_synthetic === '1' && pupilKey.startsWith('sim-')),
  ).toBe(true);
});
