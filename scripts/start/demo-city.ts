/** Fills a new stack with the demo city. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addDays, monthOf, type Day } from '@domain/days';
import { demoFiles } from '../demo/files';
import { seedDemo, type SeedPhase } from '../demo/seed';
import type { StackState } from '../import/target';
import { ROOT, WORK } from '../stack/folders';
import type { Progress } from './progress';

const SEED = 7;
/** The committed files serve until their attendance is older than this, days. */
const FRESH_FOR = 14;

const STEPS: Record<SeedPhase, string> = {
  roster: 'Importing schools, classes and people',
  history: 'Importing attendance and earlier surveys',
  pupils: 'Playing ten mornings and a survey round through the pupils’ own writes',
  boards: 'Computing the class boards',
  'live-class': 'Playing one class while the triggers run',
  notices: 'Working through the first night: change, notices, model',
};

/** The folder with the demo's files: the committed one, or one made for today when that has grown old. */
async function demoFolder(today: Day, classSize?: number): Promise<string> {
  const committed = join(ROOT, 'demo');
  if (classSize === undefined && (await lastMonthOf(committed)) >= monthOf(addDays(today, -FRESH_FOR)))
    return committed;
  const folder = join(WORK, classSize === undefined ? 'demo' : `demo-${classSize}`);
  for (const [path, text] of demoFiles(SEED, today, classSize)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** The latest month in the attendance, `YYYY-MM`. */
async function lastMonthOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'attendance.csv'), 'utf8');
  return [...text.matchAll(/\b\d{4}-\d{2}\b/g)].map(([month]) => month).reduce((a, b) => (a > b ? a : b), '');
}

/** Expects an empty stack. `classSize`: at most so many pupils in each class. */
export async function fillWithDemoCity(
  stack: StackState,
  today: Day,
  progress: Progress,
  classSize?: number,
): Promise<void> {
  await seedDemo({
    stack,
    today,
    folder: pathToFileURL(`${await demoFolder(today, classSize)}/`),
    onProgress: (phase, done, total) => progress.at(STEPS[phase], done, total),
  });
}
