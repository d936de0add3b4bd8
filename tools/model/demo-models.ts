/**
 * `npm run model:demo`: makes demo/models again, byte for byte: a simulated cohort, models A, B (both ways) and C trained on its
 * first school year and judged on its second, with the commands that anybody would use. Takes some minutes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { ROOT, WORK } from '../../scripts/stack/folders';

const MODELS = join('demo', 'models');
const work = join(WORK, 'model-demo');
const panel = join(work, 'panel.csv');
/** Strong enough that the many columns of one survey that was not answered share their weight instead of cancelling out. */
const L2 = '30';
const TRAINED_ON = ['--from', '2024-04', '--to', '2025-03', '--at', '2025-04-01T00:00:00Z', '--l2', L2];
const LATER = ['--from', '2025-04', '--to', '2026-03'];

const fileOf = (id: string) => join(MODELS, `${id}.json`);

function run(command: 'simulate' | 'train' | 'evaluate', ...args: string[]): void {
  const program = join('tools', 'model', `${command}.ts`);
  execFileSync(execPath, ['--import', 'tsx', program, ...args, '--lang', 'ja'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

function train(id: string, kind: string, ...more: string[]): void {
  run('train', '--data', panel, '--out', fileOf(id), '--id', id, '--kind', kind, ...TRAINED_ON, ...more);
}

function judge(id: string): void {
  const report = join(work, id);
  run(
    'evaluate',
    ...['--model', fileOf(id), '--baseline', fileOf('synthetic-a'), '--data', panel, '--out', report],
    ...[...LATER, '--write-decision'],
  );
}

mkdirSync(work, { recursive: true });
mkdirSync(join(ROOT, MODELS), { recursive: true });
run('simulate', '--pupils', '30000', '--years', '2', '--seed', '7', '--out', panel);
train('synthetic-a', 'A');
train('synthetic-c', 'C');
train('synthetic-b', 'B');
train('synthetic-b-distilled', 'B', '--distill-from', fileOf('synthetic-c'));
for (const id of ['synthetic-c', 'synthetic-b', 'synthetic-b-distilled']) judge(id);
