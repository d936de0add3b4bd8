/** `npm start`: the whole system with a demo city, or an empty one, on this machine. `npm run emulators`: the same without a city. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dayOf } from '@domain/days';
import { buildAll, PROJECT } from '../stack/build';
import { ROOT, WORK } from '../stack/folders';
import { interruption } from '../stack/interruption';
import { choosePorts } from '../stack/ports';
import { hasSavedData, refuseBusyPorts, startStack, type Stack } from '../stack/stack';
import { writeStateFile } from '../stack/state-file';
import { startSweepClock } from '../stack/sweep-clock';
import { connect } from '../import/target';
import { accountTable, emptyCityWords } from './accounts';
import { fillWithDemoCity } from './demo-city';
import { layOutEmptyCity } from './empty-city';
import { startOptions, USAGE, type StartOptions } from './options';
import { Progress } from './progress';

/** In the cloud it is once a minute; whoever tries the demo should not wait for it. */
const SWEEP_EVERY_MS = 10_000;

const LOGS = join(WORK, 'logs');
const progress = new Progress(process.stdout);

/** Resolves when the emulators answer. */
async function bringUp(options: StartOptions): Promise<Stack> {
  const { data, fresh } = options;
  const ports = choosePorts(options);
  await refuseBusyPorts(ports);
  mkdirSync(LOGS, { recursive: true });
  if (data !== undefined && fresh) rmSync(data, { recursive: true, force: true });
  const dist = join(WORK, `app-${ports.hosting}`);
  progress.at('Building the app and the functions');
  await buildAll(ports, dist, LOGS);
  progress.at('Starting the emulators');
  return startStack({
    ports,
    only: ['firestore', 'auth', 'functions', 'hosting'],
    dist,
    logs: LOGS,
    ...(data !== undefined && { data }),
  });
}

/** Resolves when the demo can be used. */
async function furnish(
  stack: Stack,
  { bare, empty, isFurnished }: Pick<StartOptions, 'bare' | 'empty'> & { isFurnished: boolean },
): Promise<() => void> {
  const state = { project: PROJECT, hosts: stack.hosts, url: stack.url };
  // Programs of this project find emulators through the environment, the Admin SDK too.
  Object.assign(process.env, stack.env);
  if (empty && !isFurnished) await layOutEmptyCity(connect(state));
  else if (!bare && !isFurnished) await fillWithDemoCity(state, dayOf(Date.now()), progress);
  progress.end();
  const clock = startSweepClock({
    project: PROJECT,
    everyMs: SWEEP_EVERY_MS,
    onError: (message) => console.error(`sweep: ${message}`),
  });
  const removeState = writeStateFile(state);
  if (!bare) console.log(`\n${empty ? emptyCityWords() : accountTable()}\n`);
  console.log(`ready: ${stack.url}`);
  return () => {
    removeState();
    clock.stop();
  };
}

async function run(options: StartOptions): Promise<number> {
  const interrupted = interruption().then(() => 'interrupted' as const);
  const { data } = options;
  const isFurnished = data !== undefined && !options.fresh && hasSavedData(data);
  const stack = await Promise.race([bringUp(options), interrupted]);
  if (stack === 'interrupted') return 130;
  const broken = stack.ended.then(() => 'broken' as const);
  let tidyUp: (() => void) | undefined;
  try {
    const furnishing = furnish(stack, { ...options, isFurnished }).then((tidy) => {
      tidyUp = tidy;
    });
    const end = await Promise.race([furnishing.then(() => interrupted), interrupted, broken]);
    if (end === 'broken') console.error(`The emulators ended by themselves; see ${relative(ROOT, LOGS)}.`);
    else console.log('\nStopping …');
    return end === 'broken' ? 1 : 0;
  } finally {
    tidyUp?.();
    await stack.stop();
  }
}

try {
  process.exit(await run(startOptions(process.argv.slice(2))));
} catch (error) {
  progress.end();
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError) console.error(`\n${USAGE}`);
  process.exit(1);
}
