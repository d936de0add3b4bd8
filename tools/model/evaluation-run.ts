/** Reads models and panel, evaluates, writes the report, and, when asked to, the decision into the model's file. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasErrors, sortProblems } from '@domain/import/problem';
import { evaluate, type Evaluation, type Step } from './evaluation/evaluate';
import { judge, type JudgedRow } from './evaluation/judged-row';
import { withEvaluation } from './evaluation/written-decision';
import type { RiskModel } from '@domain/risk/model';
import { SYNTHETIC_COLUMN } from '@domain/export/panel-columns';
import { randomOf } from '../../scripts/demo/random';
import { problemLine, type Language } from '../../scripts/import/messages';
import { everyTenth } from './every-tenth';
import { readModel } from './read-model';
import { readPanel } from './read-panel';
import { points, withInterval } from './report/numbers';
import { reportPage, type ReportFacts } from './report/page';
import { tell } from './report/words';
import { expectWritable, isFileError, writeWhole } from './whole-file';

const HTML = 'report.html';
const FIGURES = 'report.json';

export interface EvaluationOrder {
  readonly model: string;
  readonly data: string;
  /** `A`: the built-in one. Otherwise a model's file. */
  readonly baseline: string;
  readonly old?: string | undefined;
  readonly out: string;
  /** First and last month to look at. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly replicates: number;
  readonly seed: number;
  readonly writeDecision: boolean;
}

/** The exit status: 1 when a file was refused or cannot be written. That a model does not ship is a result and no failure. */
export async function runEvaluation(order: EvaluationOrder, language: Language): Promise<number> {
  const model = await readModel(order.model, language);
  const baseline = await readModel(order.baseline, language);
  const old = order.old === undefined ? undefined : await readModel(order.old, language);
  if (model === null || baseline === null || old === null) return 1;
  const models: [RiskModel, RiskModel, RiskModel?] = old ? [model, baseline, old] : [model, baseline];
  if (!(await hasPlace(order, language))) return 1;
  const panel = await readRows(order, models, language);
  if (panel === null) return 1;
  const random = randomOf(order.seed, 'schools drawn anew');
  const evaluation = evaluate({
    models,
    panel,
    replicates: order.replicates,
    unit: () => random.unit(),
    onProgress: (step) => console.log(tell(language, STEPS[step])),
  });
  const facts: ReportFacts = {
    evaluation,
    models: [
      { role: 'new', model },
      { role: 'baseline', model: baseline },
      ...(old ? [{ role: 'old' as const, model: old }] : []),
    ],
    file: basename(order.data),
    seed: order.seed,
    synthetic: model.card.synthetic || panel.some(({ audit }) => audit[SYNTHETIC_COLUMN] === '1'),
  };
  await writeReport(order.out, facts);
  tellDecision(evaluation, order.out, language, facts.synthetic);
  if (order.writeDecision) await writeDecision(order.model, model, baseline, evaluation, language);
  return 0;
}

const STEPS = {
  'new-onset': 'stepNewOnset',
  all: 'stepAll',
  subgroups: 'stepSubgroups',
} as const satisfies Record<Step, string>;

async function readRows(
  { data, from, to }: EvaluationOrder,
  models: readonly (RiskModel | undefined)[],
  language: Language,
): Promise<JudgedRow[] | null> {
  const scorers = models.filter((model) => model !== undefined);
  const panel: JudgedRow[] = [];
  const onProgress = everyTenth((percent) => console.log(tell(language, 'stepReading', { percent })));
  try {
    const { problems } = await readPanel(data, {
      onRow: (row) => panel.push(judge(row, scorers)),
      ...{ from, to, onProgress },
    });
    for (const problem of sortProblems(problems)) console.error(problemLine(language, problem));
    if (hasErrors(problems)) return null;
  } catch (error) {
    if (!isFileError(error)) throw error;
    console.error(tell(language, 'unreadable', { path: basename(data) }));
    return null;
  }
  if (panel.some(({ alreadyAbsent, onset }) => !alreadyAbsent && onset !== null)) return panel;
  console.error(tell(language, 'nothingKnown'));
  return null;
}

/** Asked before anything is computed: a city's evaluation takes minutes. */
async function hasPlace(
  { out, model, writeDecision }: EvaluationOrder,
  language: Language,
): Promise<boolean> {
  let path = out;
  try {
    await mkdir(out, { recursive: true });
    for (path of [join(out, HTML), join(out, FIGURES), ...(writeDecision ? [model] : [])])
      await expectWritable(path);
    return true;
  } catch (error) {
    if (!isFileError(error)) throw error;
    console.error(tell(language, 'unwritable', { path }));
    return false;
  }
}

async function writeReport(out: string, facts: ReportFacts): Promise<void> {
  const { evaluation, models, file, seed, synthetic } = facts;
  const named = models.map(({ role, model: { id, kind, card } }) => ({
    role,
    id,
    kind,
    title: card.title,
    synthetic: card.synthetic,
  }));
  await writeWhole(join(out, HTML), reportPage(facts));
  await writeWhole(
    join(out, FIGURES),
    JSON.stringify({ format: 1, synthetic, file, seed, models: named, ...evaluation }, null, 1) + '\n',
  );
}

function tellDecision(
  { decision: { ships, reason, recallAt5 } }: Evaluation,
  out: string,
  language: Language,
  synthetic: boolean,
): void {
  if (synthetic) console.log(tell(language, 'syntheticWhy'));
  console.log(`${tell(language, 'recall5Difference')}: ${withInterval(recallAt5, points)}`);
  console.log(
    `${tell(language, ships ? 'ships' : 'shipsNot')}: ${tell(language, reason === 'baseline' ? 'baselineIs' : reason)}`,
  );
  console.log(tell(language, 'written', { path: join(out, HTML) }));
}

async function writeDecision(
  path: string,
  model: RiskModel,
  baseline: RiskModel,
  evaluation: Evaluation,
  language: Language,
): Promise<void> {
  const decided = withEvaluation(model, baseline.id, evaluation);
  if (decided === null) {
    console.error(tell(language, 'notDecided'));
    return;
  }
  await writeWhole(path, JSON.stringify(decided, null, 2) + '\n');
  console.log(tell(language, 'decisionWritten', { path }));
}
