/** `npm test`: everything that is checked, on real parts, with one line at the end that sums it up. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '@domain/days';
import { buildAll, buildFunctions, PROJECT } from '../stack/build';
import { CHROMIUM_MISSING, findChromium } from '../stack/chromium';
import { WORK } from '../stack/folders';
import { freePorts } from '../stack/ports';
import { startStack, type Stack, type StackOptions } from '../stack/stack';
import { startSweepClock } from '../stack/sweep-clock';
import { fillWithDemoCity } from '../start/demo-city';
import { Progress } from '../start/progress';
import { audit } from './audit';
import { runChecks } from './checks';
import { counted, NOTHING, plus, type Tally } from './tally';
import { runVitest } from './vitest-suite';

const LOGS = join(WORK, 'test-logs');
const SWEEP_EVERY_MS = 3_000;

interface Suite {
  name: string;
  run: () => Promise<Tally>;
}

/** These need neither emulators nor a browser: they run beside the first suite of the others. */
const BY_THEMSELVES: readonly Suite[] = [
  { name: 'check', run: () => runChecks(LOGS) },
  { name: 'unit', run: () => runVitest('unit', LOGS) },
];

const ON_A_STACK: readonly Suite[] = [
  {
    name: 'rules',
    run: () => onStack(['firestore', 'auth'], (stack) => runVitest('rules', LOGS, stack.env)),
  },
  {
    name: 'import',
    run: () => onStack(['firestore', 'auth'], (stack) => runVitest('import', LOGS, stack.env)),
  },
  { name: 'sync', run: () => onStack(['firestore', 'auth'], (stack) => runVitest('sync', LOGS, stack.env)) },
  {
    name: 'functions',
    run: async () => {
      await buildFunctions(LOGS);
      return onStack(['firestore', 'auth', 'functions'], (stack) => runVitest('functions', LOGS, stack.env));
    },
  },
  { name: 'e2e', run: journeys },
  { name: 'audit', run: () => Promise.resolve(audit()) },
];

/** The built app, the functions and the demo city, as `npm start` makes them. */
function journeys(): Promise<Tally> {
  const chromium = findChromium(process.env);
  if (!chromium) return Promise.reject(new Error(CHROMIUM_MISSING));
  return onStack(['firestore', 'auth', 'functions', 'hosting'], async (stack) => {
    Object.assign(process.env, stack.env);
    const state = { project: PROJECT, hosts: stack.hosts, url: stack.url };
    await fillWithDemoCity(state, dayOf(Date.now()), new Progress(process.stdout));
    // The emulator drops triggers; the sweep is part of the system that the journeys walk through. The night is over: otherwise a
    // journey that chooses a model would have every school's children scored anew in the middle of another.
    const clock = startSweepClock({
      project: PROJECT,
      everyMs: SWEEP_EVERY_MS,
      withNight: false,
      onError: console.error,
    });
    try {
      return await runVitest('e2e', LOGS, { ...stack.env, CHROMIUM: chromium });
    } finally {
      clock.stop();
    }
  });
}

async function onStack(only: StackOptions['only'], work: (stack: Stack) => Promise<Tally>): Promise<Tally> {
  const ports = await freePorts();
  const dist = join(WORK, 'test-app');
  if (only.includes('hosting')) await buildAll(ports, dist, LOGS);
  const stack = await startStack({ ports, only, dist, logs: LOGS });
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}

async function runSuite({ name, run }: Suite): Promise<Tally> {
  const started = Date.now();
  console.log(`\n${name} …`);
  const tally = await run().catch((error: unknown): Tally => {
    console.log(`  FAILED ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  return tally;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = [...BY_THEMSELVES, ...ON_A_STACK].map(({ name }) => name);
const wanted = values.only?.split(',') ?? names;
const isWanted = ({ name }: Suite) => wanted.includes(name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(2);
}
mkdirSync(LOGS, { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

async function runInTurn(suites: readonly Suite[]): Promise<Tally> {
  let total = NOTHING;
  for (const suite of suites) total = plus(total, await runSuite(suite));
  return total;
}

const [first, ...others] = ON_A_STACK.filter(isWanted);
const beside = await Promise.all([
  runInTurn(BY_THEMSELVES.filter(isWanted)),
  runInTurn(first ? [first] : []),
]);
const total = plus(beside.reduce(plus, NOTHING), await runInTurn(others));
console.log(`\nLogs: ${LOGS}\n`);
const { passed, failed } = counted(total);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
