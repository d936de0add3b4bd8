import { describe, expect, it } from 'vitest';
import { columnOf, itemOf, itemOfColumn, OPTIONAL_ITEMS, schemaOf } from './items';
import type { OptionalBases } from './records';
import { itemsInUse, refusalOfColumn, permissionOf } from './refusal';

const TODAY = '2026-11-20';
const named = (until: string) => ({
  ...{ basis: '個人情報保護法69条2項2号', until },
  decision: { number: '議案第12号', date: '2026-10-01' },
  named: { uid: 'b1', name: '委員', at: '2026-10-02T00:00:00.000Z' },
});
const bases: OptionalBases = {
  items: { vaccinations: named('2026-11-20'), 'public-assistance': named('2026-11-19') },
};

describe('an item of another office', () => {
  it('says of each of the eighteen what it is, under which law, for what, and for how long at most', () => {
    expect(OPTIONAL_ITEMS).toHaveLength(18);
    for (const item of OPTIONAL_ITEMS) {
      const { title, law, purpose, source, years, values, held } = itemOf(item);
      expect(
        [title, law, purpose, source].every((text) => text.length > 0),
        item,
      ).toBe(true);
      expect(years, item).toBeGreaterThan(0);
      expect((values === undefined) !== (held === undefined), item).toBe(true);
    }
  });

  it('holds the codes that there are, and nothing else', () => {
    const line = { value: 'yes', asOf: TODAY };
    expect(schemaOf('temporary-custody')?.safeParse(line).success).toBe(true);
    expect(schemaOf('temporary-custody')?.safeParse({ ...line, value: '2019-04から3か月' }).success).toBe(
      false,
    );
    expect(schemaOf('absent-days')).toBeUndefined();
  });

  it('is refused without a basis, after it, and where the school has it already', () => {
    expect(permissionOf('vaccinations', bases, TODAY)).toMatchObject({ basis: { until: TODAY } });
    expect(permissionOf('vaccinations', undefined, TODAY)).toEqual({ why: 'no-basis' });
    expect(permissionOf('public-assistance', bases, TODAY)).toEqual({ why: 'basis-over' });
    expect(permissionOf('absent-days', { items: { 'absent-days': named('2027-01-01') } }, TODAY)).toEqual({
      why: 'held-already',
    });
    expect(itemsInUse(bases, TODAY)).toEqual(['vaccinations']);
  });

  it('divides into groups where it has a basis, and is never a feature', () => {
    for (const item of OPTIONAL_ITEMS) expect(itemOfColumn(columnOf(item))).toBe(item);
    expect(refusalOfColumn('audit_opt_vaccinations', bases, TODAY)).toBeUndefined();
    expect(refusalOfColumn('audit_opt_temporary_custody', bases, TODAY)?.why).toBe('no-basis');
    for (const name of ['opt_vaccinations', 'vaccinations'])
      expect(refusalOfColumn(name, bases, TODAY)?.why, name).toBe('never-feature');
    expect(refusalOfColumn('absent_4w', bases, TODAY)).toBeUndefined();
  });
});
