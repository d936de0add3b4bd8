/** What a school's round came to at the moment it closed. */
import type { Closing } from '../derived';
import type { Result } from '../result';
import { formOfGrade, gradeOfClass } from '../school/grades';

/**
 * Adds up results per grade, each value rounded to an integer. Answers on another form than the grade's own are left out:
 * the two forms are never pooled.
 */
export function closingOf(
  instrument: string,
  indicatorIds: readonly string[],
  results: readonly Result[],
): Closing {
  const closing: Closing = { instrument, grades: {} };
  for (const result of results) {
    const grade = gradeOfClass(result.classId);
    const form = formOfGrade(grade);
    if (result.form !== form) continue;
    const tally = (closing.grades[String(grade)] ??= {
      form,
      answered: 0,
      indicators: Object.fromEntries(indicatorIds.map((id) => [id, { n: 0, sum: 0 }])),
    });
    tally.answered += 1;
    for (const id of indicatorIds) {
      const value = result.indicators[id] ?? null;
      const cell = tally.indicators[id];
      if (value === null || cell === undefined) continue;
      cell.n += 1;
      cell.sum += Math.round(value);
    }
  }
  return closing;
}
