/** The whole evaluation of a model on a panel that it has not seen. */
import type { RiskModel } from '@domain/risk/model';
import { drawSchools, type Draws } from './bootstrap';
import { compare, type Comparison } from './comparison';
import { decide, type ShipDecision } from './decision';
import { modelFigures, resampleFigures, type ModelFigures, type ResampledFigures } from './figures';
import type { JudgedRow } from './judged-row';
import { noticeEffect, type NoticeEffect } from './notice-effect';
import { POPULATIONS, sampleOf, type Population, type Sample } from './sample';
import { subgroups, type Subgroup } from './subgroups';

/** `baseline`: what the model must beat. `old`: the one in use, when that is another. */
export type Role = 'new' | 'baseline' | 'old';

export interface Question {
  /** The new model, the baseline, and perhaps the old one: in the order of the rows' scores. */
  readonly models: readonly [RiskModel, RiskModel, RiskModel?];
  readonly panel: readonly JudgedRow[];
  readonly replicates: number;
  /** Gives 0 ≤ x < 1; the same sequence gives the same report. */
  readonly unit: () => number;
  readonly onProgress?: (step: Step) => void;
}
export type Step = Population | 'subgroups';

export interface PopulationReport {
  readonly population: Population;
  readonly rows: number;
  readonly positives: number;
  readonly models: readonly { readonly role: Role; readonly id: string; readonly figures: ModelFigures }[];
  /** The new model against each of the others. */
  readonly comparisons: readonly { readonly role: Role; readonly comparison: Comparison }[];
}

export interface Evaluation {
  readonly months: { readonly from: string; readonly to: string };
  readonly schools: number;
  readonly pupils: number;
  readonly replicates: number;
  readonly decision: ShipDecision;
  readonly populations: readonly PopulationReport[];
  readonly subgroups: readonly Subgroup[];
  readonly noticeEffect: NoticeEffect | null;
}

interface Judged {
  readonly role: Role;
  readonly id: string;
  readonly scores: Float64Array;
  readonly resampled: ResampledFigures;
}

const ROLES: readonly Role[] = ['new', 'baseline', 'old'];

/** `panel` must have a row. */
export function evaluate({ panel, models, replicates, unit, onProgress }: Question): Evaluation {
  const schools = [...new Set(panel.map(({ schoolId }) => schoolId))];
  const months = panel.map(({ yearMonth }) => yearMonth).sort();
  const draws = drawSchools(schools.length, replicates, unit);
  const judgeAll = (population: Population) => {
    onProgress?.(population);
    const sample = sampleOf(panel, population, schools);
    const judged = models.flatMap((model, index): Judged[] => {
      const role = ROLES[index];
      if (model === undefined || role === undefined) return [];
      const scores = Float64Array.from(sample.rows, (row) => panel[row]?.scores[index] ?? 0);
      return [{ role, id: model.id, scores, resampled: resampleFigures(sample, scores, draws) }];
    });
    return { population, sample, judged };
  };
  const all = POPULATIONS.map(judgeAll);
  const populations = all.map(({ population, sample, judged }) =>
    reportOf(population, sample, judged, draws),
  );
  onProgress?.('subgroups');
  const [onset] = all;
  const scores = onset?.judged[0]?.scores;
  const against = populations[0]?.comparisons.find(({ role }) => role === 'baseline');
  const from = months[0] ?? '';
  return {
    months: { from, to: months.at(-1) ?? '' },
    schools: schools.length,
    pupils: new Set(panel.map(({ pupilKey }) => pupilKey)).size,
    replicates: draws.replicates.length,
    decision: decide(models[0], models[1], from, against?.comparison.differences.schoolRecall5 ?? NOTHING),
    populations,
    subgroups: onset && scores ? subgroups(panel, onset.sample, scores, draws) : [],
    noticeEffect: noticeEffect(panel, schools, draws),
  };
}

const NOTHING = { value: null, low: null, high: null };

function reportOf(
  population: Population,
  sample: Sample,
  judged: readonly Judged[],
  draws: Draws,
): PopulationReport {
  const [fresh, ...others] = judged;
  return {
    population,
    rows: sample.rows.length,
    positives: sample.outcome.reduce((sum, happened) => sum + happened, 0),
    models: judged.map(({ role, id, scores, resampled }) => ({
      role,
      id,
      figures: modelFigures(sample, scores, draws, resampled),
    })),
    comparisons: others.flatMap((other) =>
      fresh === undefined ? [] : [{ role: other.role, comparison: compare(sample, fresh, other) }],
    ),
  };
}
