/**
 * `npm run bench [-- --only sizes,start-up] [--kills 200]`: what it costs and how fast it is, beside what it may be. Writes
 * `.soramoyo/bench.json` too. A row over its budget is said, and ends the program with status 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openQueueCity } from '../../tests/support/queue-city';
import { buildAll, PROJECT } from '../stack/build';
import { CHROMIUM_MISSING, findChromium } from '../stack/chromium';
import { WORK } from '../stack/folders';
import { freePorts } from '../stack/ports';
import { startStack } from '../stack/stack';
import { backupRows } from './backup';
import { burstRows } from './burst';
import { floodRows } from './flood';
import { karteRows } from './karte';
import { killRow } from './kills';
import { operationRows } from './operations';
import { reconnectRow } from './reconnect';
import { rollOverRows } from './roll-over';
import { isWithin, table, type Row } from './row';
import { scoringRows } from './scoring-rows';
import { signalRows } from './signals';
import { sizeRows } from './sizes';
import { startUpRows } from './start-up';
import { transferRows } from './transfer';

const PARTS = [
  'sizes',
  'scoring',
  'operations',
  'signals',
  'reconnect',
  'burst',
  'flood',
  'start-up',
  'kills',
  'karte',
  'roll-over',
  'transfer',
  'backup',
] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({
  options: { only: { type: 'string' }, kills: { type: 'string', default: '20' } },
});
const wanted = values.only?.split(',') ?? PARTS;

const dist = join(WORK, 'bench-app');
const logs = join(WORK, 'bench-logs');
mkdirSync(logs, { recursive: true });
const chromium = findChromium(process.env);
if (!chromium) throw new Error(CHROMIUM_MISSING);

const ports = await freePorts();
await buildAll(ports, dist, logs);
const stack = await startStack({ ports, only: ['firestore', 'auth', 'functions', 'hosting'], dist, logs });
Object.assign(process.env, stack.env, { CHROMIUM: chromium });
const { firestore, auth } = stack.hosts;

const measure: Record<Part, () => Row[] | Promise<Row[]>> = {
  sizes: () => sizeRows(dist),
  scoring: scoringRows,
  operations: operationRows,
  signals: signalRows,
  reconnect: async () => [await reconnectRow(firestore, auth)],
  burst: () => burstRows(PROJECT, firestore),
  flood: floodRows,
  'start-up': async () => startUpRows(dist, (await openQueueCity('bench-start-up')).a),
  karte: karteRows,
  'roll-over': rollOverRows,
  transfer: transferRows,
  backup: () => backupRows(stack.hosts),
  kills: async () => [await killRow(await openQueueCity('bench-kills'), Number(values.kills))],
};

const rows: Row[] = [];
try {
  for (const part of PARTS.filter((name) => wanted.includes(name))) {
    console.log(`measuring ${part} …`);
    rows.push(...(await measure[part]()));
  }
} finally {
  await stack.stop();
}
console.log(`\n${table(rows)}\n`);
writeFileSync(
  join(WORK, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`,
);
process.exit(rows.every(isWithin) ? 0 : 1);
