/** The evaluation against a city of made-up children whose truth is known: it must find what is there, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInModel } from '@domain/defaults/model-a';
import { evaluate, type Evaluation } from './evaluation/evaluate';
import { judge, type JudgedRow } from './evaluation/judged-row';
import type { RiskModel } from '@domain/risk/model';
import { dictionarySigns, namesOfKind } from '@domain/risk/feature-kinds';
import type { PanelRow } from './training/panel';
import { SampleCollector } from './training/samples';
import { trainModel } from './training/train-model';
import { randomOf } from '../../scripts/demo/random';
import { cohortRows } from './cohort/cohort';
import type { Truth } from './cohort/truth';

const SEED = 7;
/** The first school year trains, the second tests. */
const TRAINED_TO = '2025-03';

/** Trained on a cohort's first year, evaluated on its second. */
function evaluated(truth: Truth, pupils: number): Evaluation {
  const names = namesOfKind('C');
  const collector = new SampleCollector(names);
  const later: PanelRow[] = [];
  for (const row of cohortRows({ pupils, years: 2, seed: SEED, truth }))
    if (row.yearMonth <= TRAINED_TO) collector.add(row);
    else later.push(row);
  const train = (kind: 'A' | 'C'): RiskModel =>
    trainModel(collector.samples(), {
      ...{
        id: `cohort-${kind.toLowerCase()}`,
        kind,
        features: namesOfKind(kind),
        signs: dictionarySigns(names),
      },
      ...{ outcome: { definition: 'five-more-in-4-weeks', horizonWeeks: 4 }, card: builtInModel.card },
      ...{ l2: 1, tolerance: 1e-6, at: '2025-04-01T00:00:00Z' },
    });
  const models: [RiskModel, RiskModel] = [train('C'), train('A')];
  const panel = later.map((row): JudgedRow => judge(row, models));
  const random = randomOf(SEED, 'draws');
  return evaluate({ models, panel, replicates: 100, unit: () => random.unit() });
}

describe('where the survey knows more than past absence', () => {
  let report: Evaluation;
  beforeAll(() => {
    // With fewer, the schools' lists hold too few outcomes to tell.
    report = evaluated('survey', 6000);
  });

  it('C finds more than A in lists of the same length, and ships', () => {
    expect(report.decision).toMatchObject({ ships: true, reason: 'better' });
    const [c, a] = report.populations[0]?.models.map(({ figures }) => figures.auc.value ?? 0) ?? [];
    expect(c).toBeGreaterThan(a ?? 1);
  });

  it('a notice that is followed by support is followed by fewer days absent', () => {
    expect(report.noticeEffect?.supportWithNotice.high).toBeLessThan(0);
  });
});

describe('where nothing predicts better than past absence', () => {
  let report: Evaluation;
  beforeAll(() => {
    report = evaluated('absence', 3000);
  });

  it('C is refused, and A stays', () => {
    expect(report.decision).toMatchObject({ ships: false, reason: 'not-better' });
  });
});
