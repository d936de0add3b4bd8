import { describe, expect, it } from 'vitest';
import { drawSchools } from './bootstrap';
import { givenRow } from './evaluation.fixture';
import type { JudgedRow } from './judged-row';
import { noticeEffect } from './notice-effect';

const SCHOOLS = ['s1', 's2', 's3', 's4', 's5', 's6'];

/** In every school one child of each cell: absent `before` days in December and `after` in January. */
function panelOf(days: Record<string, [before: number, after: number]>): JudgedRow[] {
  return SCHOOLS.flatMap((schoolId) =>
    Object.entries(days).flatMap(([cell, [before, after]]) => {
      const [notice = '', support = ''] = cell.split(' ');
      const child = { schoolId, pupilKey: `${schoolId} ${cell}` };
      const audit = { audit_notice: notice, audit_support: support };
      return [
        givenRow({ ...child, yearMonth: '2027-12', features: { absent_4w: before }, audit }),
        givenRow({ ...child, yearMonth: '2028-01', features: { absent_4w: after }, audit: {} }),
      ];
    }),
  );
}

describe('what notice and support did to later attendance', () => {
  const draws = drawSchools(SCHOOLS.length, 50, () => 0.5);

  it('is the change with support less the change without, where there was a notice and where there was none', () => {
    const panel = panelOf({ '1 1': [6, 4], '1 0': [6, 7], '0 1': [2, 2], '0 0': [2, 3] });
    const effect = noticeEffect(panel, SCHOOLS, draws);
    expect(effect?.cells.noticeSupport).toEqual({
      rows: 6,
      before: 6,
      change: { value: -2, low: -2, high: -2 },
    });
    expect(effect?.supportWithNotice.value).toBe(-3);
    expect(effect?.supportWithoutNotice.value).toBe(-1);
    expect(effect?.interaction.value).toBe(-2);
  });

  it('leaves out children of whom the next month is not known', () => {
    const panel = panelOf({ '1 1': [6, 4] }).filter(({ yearMonth }) => yearMonth === '2027-12');
    expect(noticeEffect(panel, SCHOOLS, draws)?.cells.noticeSupport.rows).toBe(0);
  });

  it('is not told when the panel does not say who had a notice', () => {
    expect(noticeEffect([givenRow()], SCHOOLS, draws)).toBeNull();
  });
});
