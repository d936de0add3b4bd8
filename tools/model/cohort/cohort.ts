/** The simulated cohort as a training panel: school year by school year, school by school. The same seed gives the same rows. */
import { LONG_ABSENCE_DAYS } from '@domain/risk/attendance-features';
import type { RiskModel } from '@domain/risk/model';
import type { PanelRow } from '../training/panel';
import { pupilsOf, schoolsIn } from './city';
import { courseOf, traitsOf, type TrueMonth } from './course';
import { observe } from './observe';
import { ONSET_DAYS, type Truth } from './truth';

export interface CohortOrder {
  readonly pupils: number;
  readonly years: number;
  readonly seed: number;
  /** `absence`: nothing predicts better than past absence. */
  readonly truth?: Truth;
  readonly outcome?: RiskModel['outcome']['definition'];
  /** The first school year (April). */
  readonly firstYear?: number;
}

export function* cohortRows(order: CohortOrder): Generator<PanelRow> {
  const { pupils, years, seed, truth = 'survey', firstYear = 2024 } = order;
  const everyone = pupilsOf(seed, pupils, years);
  let line = 1;
  for (let year = 0; year < years; year += 1)
    for (const [schoolId, present] of schoolsIn(everyone, year))
      for (const pupil of present) {
        const course = courseOf(seed, truth, pupil, years);
        const observed = observe(seed, pupil.key, course);
        const traits = traitsOf(seed, pupil.key);
        for (const [index, month] of course.entries()) {
          if (month.year !== year) continue;
          line += 1;
          yield {
            line,
            pupilKey: pupil.key,
            schoolId,
            yearMonth: `${firstYear + year + (month.month < '04' ? 1 : 0)}-${month.month}`,
            gradeBand: month.band,
            ...outcomeOf(course, index, order.outcome),
            features: observed[index] ?? {},
            audit: {
              audit_sex: traits.sex,
              audit_nationality: traits.foreign ? 'other' : 'jp',
              audit_disability: traits.disability ? '1' : '0',
              audit_welfare: traits.welfare ? '1' : '0',
              audit_notice: month.notice ? '1' : '0',
              audit_support: month.support ? '1' : '0',
              audit_true_hazard: month.hazard.toFixed(4),
              audit_synthetic: '1',
            },
          };
        }
      }
}

function outcomeOf(
  course: readonly TrueMonth[],
  index: number,
  definition: CohortOrder['outcome'] = 'five-more-in-4-weeks',
): Pick<PanelRow, 'alreadyAbsent' | 'onset'> {
  const year = course[index]?.year;
  const sum = (months: readonly TrueMonth[]) =>
    months.reduce((days, month) => days + (month.year === year ? month.absent : 0), 0);
  if (sum(course.slice(0, index + 1)) >= LONG_ABSENCE_DAYS) return { alreadyAbsent: true, onset: null };
  if (definition === 'cumulative-30-in-year')
    return { alreadyAbsent: false, onset: sum(course) >= LONG_ABSENCE_DAYS };
  const next = course[index + 1];
  return { alreadyAbsent: false, onset: next === undefined ? null : next.absent >= ONSET_DAYS };
}
