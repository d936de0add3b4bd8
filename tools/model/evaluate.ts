/** `npm run model:evaluate`: what a model is worth on months that it has not seen, as a report to open in a browser. */
import { parseArgs } from 'node:util';
import { runEvaluation, type EvaluationOrder } from './evaluation-run';
import { tell } from './report/words';
import { languageOf } from './training-words';
import { isUsageError } from './usage-error';

const OPTIONS = {
  model: { type: 'string' },
  data: { type: 'string' },
  baseline: { type: 'string', default: 'A' },
  old: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  replicates: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  'write-decision': { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

const language = languageOf(process.argv);
const order = orderOf(process.argv.slice(2));
if (order === null) console.error(tell(language, 'usage'));
process.exitCode = order === null ? 2 : await runEvaluation(order, language);

/** Null when the command was not used rightly. */
function orderOf(args: string[]): EvaluationOrder | null {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { model, data, out, baseline, old, from, to } = values;
    const replicates = Number(values.replicates);
    const seed = Number(values.seed);
    if (model === undefined || data === undefined || out === undefined) return null;
    if (!Number.isInteger(seed) || !Number.isInteger(replicates)) return null;
    if (replicates < 100 || replicates > 10_000) return null;
    return {
      ...{ model, data, out, baseline, old, from, to, replicates, seed },
      writeDecision: values['write-decision'],
    };
  } catch (error) {
    if (isUsageError(error)) return null;
    throw error;
  }
}
