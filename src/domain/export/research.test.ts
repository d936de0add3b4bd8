import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ExportedRow } from './panel-row';
import { RESEARCH_COLUMNS, researchChild, type ResearchChild, withoutSmallCells } from './research';

const row = (pupilKey: string, schoolId: string, absent: number): ExportedRow => ({
  ...{ pupilKey, schoolId, yearMonth: '2026-10', gradeBand: '4-6', alreadyAbsent: false, onset: null },
  features: {
    absent_year: absent,
    absent_4w: 3,
    ind_mood: 47.2,
    weather_mean: 2.4,
    weeks_since_answer: null,
  },
  audit: { audit_notice: '1', audit_support: '0', audit_contact: '0' },
});

it('says less than Soramoyo knows', () => {
  const child = researchChild([row('c-1', 's-1', 7)]);
  const told = Object.fromEntries(
    RESEARCH_COLUMNS.map((name, at) => [name, child?.rows[0]?.[at] ?? 'missing']),
  );
  expect(told).toMatchObject({
    ...{ pupilKey: 'c-1', schoolKey: 's-1', yearMonth: '2026-10', gradeBand: '4-6' },
    ...{ absentYearBand: 5, absent4wBand: 1, late4wBand: '', ind_mood: 50, ind_home: '', weatherMean: 2.5 },
    ...{ silentWeeksBand: '', notice: '1', support: '0', contact: '0' },
  });
  expect(Object.keys(told)).toHaveLength(child?.rows[0]?.length ?? 0);
});

const cell = ({ schoolKey, looks }: ResearchChild) => `${schoolKey} ${looks}`;
const city = fc.array(
  fc.record({ school: fc.constantFrom('s-1', 's-2', 's-3'), absent: fc.constantFrom(0, 2, 7, 12, 25, 40) }),
  { maxLength: 80 },
);

it('leaves nobody in a group of fewer than ten, and nobody out who need not be', () => {
  fc.assert(
    fc.property(city, (children) => {
      const all = children.flatMap(({ school, absent }, index) => {
        const child = researchChild([row(`c-${String(index)}`, school, absent)]);
        return child ? [child] : [];
      });
      const { kept, left } = withoutSmallCells(all);
      const sizes = Map.groupBy(kept, cell);
      for (const group of sizes.values()) expect(group.length).toBeGreaterThanOrEqual(10);
      expect(kept.length + left).toBe(all.length);
      // The school that a row says is the one that the group was counted in.
      for (const { schoolKey, rows } of kept) expect(rows[0]?.[1]).toBe(schoolKey);
      for (const [whole, group] of Map.groupBy(all, cell))
        if (group.length >= 10) expect(sizes.get(whole)).toHaveLength(group.length);
    }),
  );
});
