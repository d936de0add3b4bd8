/** The plots of one population: each model in its own colour and dash. */
import type { PopulationReport } from '../evaluation/evaluate';
import { html, type Markup } from './markup';
import { axis, plot, type Axis, type Series } from './plot';
import { both } from './words';

const share = (value: number) => value.toFixed(1);
const finePercent = (value: number) => `${Number((100 * value).toFixed(1))}%`;

export function plotsOf(report: PopulationReport, synthetic: boolean): Markup {
  const { models } = report;
  const drawn = { models, synthetic };
  return html`<p class="legend" aria-hidden="true">
      ${models.map(
        ({ role, id }) =>
          html`<span>
            <svg viewBox="0 0 36 10" width="36" height="10">
              <polyline class="series ${role}" points="0,5 36,5" />
            </svg>
            ${both(role)} <code>${id}</code>
          </span>`,
      )}
    </p>
    <div class="plots">
      ${rocPlot(drawn)} ${precisionRecallPlot(drawn, report.positives / report.rows)}
      ${calibrationPlot(drawn)} ${decisionPlot(drawn)} ${recallPlot(drawn)}
    </div>`;
}

interface Drawn {
  readonly models: PopulationReport['models'];
  readonly synthetic: boolean;
}

function rocPlot({ models, synthetic }: Drawn): Markup {
  const chance = reference([0, 0], [1, 1]);
  return plot({
    title: 'roc',
    x: axis('falsePositiveRate', 0, 1, 5, share),
    y: axis('truePositiveRate', 0, 1, 5, share),
    series: [chance, ...models.map(({ role, figures }) => ({ style: role, points: figures.roc }))],
    synthetic,
  });
}

function precisionRecallPlot({ models, synthetic }: Drawn, prevalence: number): Markup {
  // The first few named make precision jump between 0 and 1 and say nothing.
  const settled = models.flatMap(({ figures }) => figures.precisionRecall.filter(({ x }) => x >= 0.03));
  const high = upTo([...settled.map(({ y }) => y), 2 * prevalence], 0.1);
  return plot({
    title: 'precisionRecall',
    x: axis('recall', 0, 1, 5, share),
    y: axis('precision', 0, high, 5, finePercent),
    series: [
      reference([0, prevalence], [1, prevalence]),
      ...models.map(({ role, figures }) => ({ style: role, points: figures.precisionRecall })),
    ],
    synthetic,
  });
}

function calibrationPlot({ models, synthetic }: Drawn): Markup {
  const bins = models.flatMap(({ figures }) => figures.calibration.curve);
  const high = upTo(
    bins.flatMap(({ predicted, observed }) => [predicted, observed]),
    0.05,
  );
  return plot({
    title: 'calibrationCurve',
    x: axis('predicted', 0, high, 5, finePercent),
    y: axis('observed', 0, high, 5, finePercent),
    series: [
      reference([0, 0], [1, 1]),
      ...models.map(({ role, figures }) => ({
        style: role,
        dots: true,
        points: figures.calibration.curve.map(({ predicted, observed }) => ({ x: predicted, y: observed })),
      })),
    ],
    synthetic,
  });
}

const SHOWN_THRESHOLDS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

function decisionPlot({ models, synthetic }: Drawn): Markup {
  const log = Math.log10;
  const [first] = models;
  const curves = models.map(({ role, figures }) => ({
    style: role,
    points: figures.decisionCurve.map(({ threshold, model }) => ({ x: log(threshold), y: model })),
  }));
  const all = (first?.figures.decisionCurve ?? []).map((point) => ({
    x: log(point.threshold),
    y: point.all,
  }));
  const high = upTo(
    [...curves.flatMap(({ points }) => points), ...all].map(({ y }) => y),
    0.004,
  );
  const x: Axis = {
    ...{ word: 'thresholdProbability', low: log(0.005), high: log(0.5) },
    ticks: SHOWN_THRESHOLDS.map((at) => ({ at: log(at), text: finePercent(at) })),
  };
  return plot({
    title: 'decisionCurve',
    x,
    y: axis('netBenefit', -high / 4, high, 5, (value) => value.toFixed(3)),
    series: [{ style: 'reference', points: all }, reference([x.low, 0], [x.high, 0]), ...curves],
    synthetic,
  });
}

function recallPlot({ models, synthetic }: Drawn): Markup {
  const lengths = models[0]?.figures.lists.map(({ k }) => k) ?? [];
  const high = upTo(
    models.flatMap(({ figures }) => figures.lists.map(({ schoolRecall }) => schoolRecall.value ?? 0)),
    0.1,
  );
  return plot({
    title: 'recallAtK',
    x: {
      ...{ word: 'listSize', low: 0, high: 1 + Math.max(0, ...lengths) },
      ticks: lengths.map((at) => ({ at, text: String(at) })),
    },
    y: axis('recall', 0, high, 5, finePercent),
    series: models.map(({ role, figures }) => ({
      style: role,
      dots: true,
      points: figures.lists.flatMap(({ k, schoolRecall: { value } }) =>
        value === null ? [] : [{ x: k, y: value }],
      ),
    })),
    synthetic,
  });
}

function reference(from: [number, number], to: [number, number]): Series {
  return { style: 'reference', points: [from, to].map(([x, y]) => ({ x, y })) };
}

/** The next multiple of `step` above all values, so that the axis has round ends. */
function upTo(values: readonly number[], step: number): number {
  return Math.max(1, Math.ceil(Math.max(0, ...values) / step)) * step;
}
