/** `npm run model:simulate`: a panel of made-up pupils with a known truth, for trying out training and evaluation. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { OUTCOMES } from '@domain/risk/model';
import { cohortRows, type CohortOrder } from './cohort/cohort';
import { TRUTHS } from './cohort/truth';
import { panelHeader, panelLine } from './panel-csv';
import { languageOf, told } from './training-words';
import { isUsageError } from './usage-error';
import { expectWritable, isFileError, partOf } from './whole-file';

const LINES_A_WRITE = 2000;
const ROWS_A_MESSAGE = 100_000;

const language = languageOf(process.argv);
const order = orderOf(process.argv.slice(2));
if (order === null) console.error(told(language, 'usage-simulate'));
process.exitCode = order === null ? 2 : await simulate(order);

interface Order extends CohortOrder {
  readonly out: string;
}

/** Null when the command was not used rightly. */
function orderOf(args: string[]): Order | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        pupils: { type: 'string', default: '30000' },
        years: { type: 'string', default: '2' },
        seed: { type: 'string', default: '7' },
        truth: { type: 'string', default: 'survey' },
        outcome: { type: 'string', default: 'five-more-in-4-weeks' },
        lang: { type: 'string' },
      },
    });
    const [pupils = 0, years = 0, seed = 0] = [values.pupils, values.years, values.seed].map(Number);
    const truth = TRUTHS.find((one) => one === values.truth);
    const outcome = OUTCOMES.find((one) => one === values.outcome);
    const whole = Number.isInteger(seed) && isWithin(pupils, 100, 1_000_000) && isWithin(years, 1, 9);
    return values.out && truth && outcome && whole
      ? { out: values.out, pupils, years, seed, truth, outcome }
      : null;
  } catch (error) {
    if (isUsageError(error)) return null;
    throw error;
  }
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

async function simulate({ out, ...cohort }: Order): Promise<number> {
  let rows = 0;
  let lines: string[] = [];
  try {
    await expectWritable(out);
    const file = createWriteStream(partOf(out));
    await once(file, 'open');
    for (const row of cohortRows(cohort)) {
      if (rows === 0) lines.push(panelHeader(row));
      lines.push(panelLine(row));
      rows += 1;
      if (rows % ROWS_A_MESSAGE === 0) console.log(told(language, 'simulating', { rows: String(rows) }));
      if (lines.length < LINES_A_WRITE) continue;
      if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
      lines = [];
    }
    file.end(lines.map((line) => `${line}\n`).join(''));
    await once(file, 'finish');
    await rename(partOf(out), out);
  } catch (error) {
    await rm(partOf(out), { force: true }).catch(() => undefined);
    if (!isFileError(error)) throw error;
    console.error(told(language, 'unwritable', { path: out }));
    return 1;
  }
  const { pupils, years } = cohort;
  console.log(
    told(language, 'simulated', {
      rows: String(rows),
      pupils: String(pupils),
      years: String(years),
      path: out,
    }),
  );
  return 0;
}
