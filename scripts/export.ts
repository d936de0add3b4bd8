/** npm run export -- ID DIR: the rows that were approved on the board's page 記録の書き出し. */
import { parseArgs } from 'node:util';
import { OUTCOMES } from '@domain/risk/model';
import { KeyError, pseudonymsFrom } from './export/pseudonyms';
import { ExportRefused, takeExport } from './export/take';
import { findTarget } from './import/target';
import { functionsDatabase } from './stack/functions-database';

const USAGE =
  'npm run export -- ID DIR [--key-file FILE] [--outcome five-more-in-4-weeks|cumulative-30-in-year] [--json]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'key-file': { type: 'string' },
    outcome: { type: 'string', default: 'five-more-in-4-weeks' },
    json: { type: 'boolean', default: false },
  },
});
const [exportId, folder] = positionals;
const definition = OUTCOMES.find((one) => one === values.outcome);
const target = findTarget(process.env);
if (!target || exportId === undefined || folder === undefined || !definition) {
  console.error(`${USAGE}\nWith a running stack or GOOGLE_APPLICATION_CREDENTIALS.`);
  process.exit(2);
}
try {
  const { file, children, rows, left } = await takeExport({
    ...{ db: functionsDatabase(target.project), exportId, folder, json: values.json, now: Date.now() },
    pseudonyms: await pseudonymsFrom(values['key-file']),
    outcome: { definition, horizonWeeks: definition === 'five-more-in-4-weeks' ? 4 : 52 },
    // Whoever trains on a demonstration must not take it for children.
    synthetic: target.project.startsWith('demo-'),
    tell: (line) => console.error(line),
  });
  console.log(`${file}: ${children} children, ${rows} rows; ${left} children left out of small groups`);
} catch (error) {
  if (!(error instanceof ExportRefused) && !(error instanceof KeyError)) throw error;
  console.error(error.message);
  process.exit(1);
}
