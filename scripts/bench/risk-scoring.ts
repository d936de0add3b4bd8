/**
 * Scores a whole city's pupils with the demo's model C on one core, without I/O, school by school as the night's run does: no more
 * than one school's rows are there at a time. Runs as a program of its own, so that its memory is its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, type FeatureRow } from '@domain/risk/features';
import { modelSchema } from '@domain/risk/model';
import { scoreRow } from '@domain/risk/score';
import { ROOT } from '../stack/folders';

const SCHOOLS = 520;
const PUPILS_A_SCHOOL = 500;

const file = join(ROOT, 'demo', 'models', 'synthetic-c.json');
const model = modelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** One in seven values is not known. */
function rowOf(pupil: number): FeatureRow {
  return Object.fromEntries(
    FEATURES.map(({ name, min, max }, index) => {
      const drawn = (pupil * 7919 + index * 104729) % 101;
      return [name, drawn % 7 === 0 ? null : min + ((max - min) * drawn) / 100];
    }),
  );
}

const started = performance.now();
let sum = 0;
for (let school = 0; school < SCHOOLS; school += 1) {
  const rows = Array.from({ length: PUPILS_A_SCHOOL }, (_, seat) => rowOf(school * PUPILS_A_SCHOOL + seat));
  for (const { score } of rows.map((row) => scoreRow(model, row))) sum += score;
}
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ seconds, megabytes, mean: sum / (SCHOOLS * PUPILS_A_SCHOOL) }));
