import type { JudgedRow } from './judged-row';
import type { Sample } from './sample';

/** A third of the schools each, by how many pupils they have in a month: fixed limits would leave small cities with one group. */
export function sizesOf(
  panel: readonly JudgedRow[],
  { schools }: Pick<Sample, 'schools'>,
): Map<string, string> {
  const rows = new Map<string, number>();
  const months = new Map<string, Set<string>>();
  for (const { schoolId, yearMonth } of panel) {
    rows.set(schoolId, (rows.get(schoolId) ?? 0) + 1);
    months.set(schoolId, (months.get(schoolId) ?? new Set()).add(yearMonth));
  }
  const size = (school: string) => (rows.get(school) ?? 0) / (months.get(school)?.size ?? 1);
  const ascending = [...schools].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  return new Map(
    ascending.map((school, index) => {
      const third = Math.floor((3 * index) / ascending.length);
      return [school, (['small', 'middle', 'large'] as const)[third] ?? 'large'];
    }),
  );
}
