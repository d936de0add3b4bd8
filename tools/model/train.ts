/** `npm run model:train`: fits a risk model to a panel. Exit status 1 when the data was refused, 2 when it was not used rightly. */
import { basename } from 'node:path';
import { hasErrors, sortProblems } from '@domain/import/problem';
import type { RiskModel } from '@domain/risk/model';
import { SYNTHETIC_COLUMN } from '@domain/export/panel-columns';
import { SampleCollector, type Samples } from './training/samples';
import { trainModel, type Progress } from './training/train-model';
import { problemLine } from '../../scripts/import/messages';
import { everyTenth } from './every-tenth';
import { readModel } from './read-model';
import { readPanel } from './read-panel';
import { readTrainingOptions, type TrainingOptions } from './train-options';
import { languageOf, told, type TrainingWord } from './training-words';
import { expectWritable, isFileError, writeWhole } from './whole-file';

const language = languageOf(process.argv);
const say = (word: TrainingWord, params: Record<string, string> = {}) =>
  console.log(told(language, word, params));
const complain = (word: TrainingWord, params: Record<string, string> = {}) =>
  console.error(told(language, word, params));

const options = readTrainingOptions(process.argv.slice(2));
if ('length' in options) {
  for (const { word, params } of options) complain(word, params);
  complain('usage-train');
  process.exitCode = 2;
} else process.exitCode = await train(options);

async function train(order: TrainingOptions): Promise<number> {
  if (!(await couldWrite(order.out, expectWritable(order.out)))) return 1;
  const teacher = order.distillFrom === undefined ? undefined : await readModel(order.distillFrom, language);
  if (teacher === null) return 1;
  const read = await samplesOf(order, teacher);
  if (read === null) return 1;
  const { samples, features, synthetic } = read;
  const positives = samples.onset.reduce((sum, one) => sum + one, 0);
  if (positives === 0 || positives === samples.count) {
    complain('one-outcome');
    return 1;
  }
  const { from, to } = samples.months;
  const facts = { rows: String(samples.count), schools: String(samples.schools.length), from, to };
  say('rows', { ...facts, positives: String(positives) });
  const kind = order.kind;
  const title = { ...facts, kind, teacher: teacher?.id ?? '' };
  const model = trainModel(samples, {
    ...{
      kind,
      features,
      outcome: order.outcome,
      l2: order.l2,
      signs: order.signs,
      tolerance: order.tolerance,
    },
    id: order.id ?? [kind.toLowerCase(), from, to, ...(teacher ? ['distilled'] : [])].join('-'),
    at: order.at ?? new Date().toISOString(),
    distilledFrom: teacher,
    card: {
      title: order.title ?? told(language, teacher ? 'card-title-distilled' : 'card-title', title),
      synthetic,
      intendedUse: told(language, 'card-intended-use'),
      notFor: told(language, 'card-not-for'),
      data: told(language, synthetic ? 'card-data-synthetic' : 'card-data', facts),
      limits: told(language, 'card-limits'),
    },
    onProgress: tellProgress,
  });
  return finish(model, order.out);
}

/** Everything that both models need, in one pass through the file. Null after telling what is wrong. */
async function samplesOf(
  { data, features, named, from, to }: TrainingOptions,
  teacher: RiskModel | undefined,
): Promise<{ samples: Samples; features: string[]; synthetic: boolean } | null> {
  const teachers = teacher?.features.map(({ name }) => name) ?? [];
  const collector = new SampleCollector([...new Set([...features, ...teachers])]);
  let synthetic = teacher?.card.synthetic ?? false;
  const read = await readPanel(data, {
    ...{ from, to, onProgress: everyTenth((percent) => say('reading', { percent })) },
    onRow: (row) => {
      collector.add(row);
      synthetic ||= row.audit[SYNTHETIC_COLUMN] === '1';
    },
  }).catch((error: unknown) => {
    if (!isFileError(error)) throw error;
    complain('unreadable', { path: data });
    return null;
  });
  if (read === null) return null;
  for (const problem of sortProblems(read.problems)) console.error(problemLine(language, problem));
  const has = new Set(read.features);
  const missing = [...(named ? features : []), ...teachers].filter((name) => !has.has(name));
  if (!hasErrors(read.problems))
    for (const value of missing) complain('feature-no-column', { file: basename(data), value });
  if (hasErrors(read.problems) || missing.length > 0) {
    complain('refused');
    return null;
  }
  const leftOut = features.filter((name) => !has.has(name));
  if (leftOut.length > 0) say('feature-left-out', { value: leftOut.join(', ') });
  return { samples: collector.samples(), features: features.filter((name) => has.has(name)), synthetic };
}

/** Says how it went. A fit that did not converge is no model. */
async function finish(model: RiskModel, out: string): Promise<number> {
  const { converged, gradient, tolerance, iterations } = model.training;
  for (const { name, weight, missingWeight } of model.features)
    say('weight', { name, weight: weight.toFixed(4), missing: missingWeight.toFixed(4) });
  say('intercept', {
    value: model.intercept.toFixed(4),
    slope: model.calibration.slope.toFixed(4),
    offset: model.calibration.intercept.toFixed(4),
  });
  const figures = {
    gradient: gradient.toExponential(1),
    tolerance: tolerance.toExponential(0),
    iterations: String(iterations),
  };
  if (!converged) {
    complain('not-converged', figures);
    return 1;
  }
  say('converged', figures);
  if (!(await couldWrite(out, writeWhole(out, `${JSON.stringify(model, null, 2)}\n`)))) return 1;
  say('written', { path: out });
  return 0;
}

async function couldWrite(path: string, work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!isFileError(error)) throw error;
    complain('unwritable', { path });
    return false;
  }
}

function tellProgress(progress: Progress): void {
  if (progress.stage === 'fit')
    say('iteration', {
      iteration: String(progress.iteration),
      gradient: progress.gradient.toExponential(1),
    });
  else say('calibrating', { done: String(progress.done + 1) });
}
