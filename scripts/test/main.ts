/** `npm test`: everything that is checked, on real parts, with one line at the end that sums it up. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '@domain/days';
import { inLanes } from '../../functions/src/platform/lanes';
import { buildAll, buildFunctions, PROJECT } from '../stack/build';
import { CHROMIUM_MISSING, findChromium, findHeadlessShell } from '../stack/chromium';
import { ROOT, WORK } from '../stack/folders';
import { freePorts } from '../stack/ports';
import { startStack, type Stack, type StackOptions } from '../stack/stack';
import { startSweepClock } from '../stack/sweep-clock';
import { hasWebKit, WEBKIT_MISSING } from '../stack/webkit';
import { fillWithDemoCity } from '../start/demo-city';
import { Progress } from '../start/progress';
import { audit } from './audit';
import { runChecks } from './checks';
import { notRun } from './not-run';
import { PREVIOUS, PREVIOUS_JOURNEYS, PREVIOUS_MISSING, unpackPrevious } from './previous-app';
import { counted, NOTHING, plus, type Tally } from './tally';
import { runVitest } from './vitest-suite';

const LOGS = join(WORK, 'test-logs');
/** A trigger that the emulator dropped is made good while a journey still waits; more often, the sweeps of all journeys' schools would be most of what the machine does. */
const SWEEP_EVERY_MS = 10_000;
/** Everybody whose story the demo city tells is in it, and it is no larger than that. */
const DEMO_CLASS_SIZE = 19;

/** `--only`: suites, by commas. `--match`: files of them whose path contains one of these. `--release`: what could not be looked up has failed. */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    match: { type: 'string' },
    release: { type: 'boolean', default: false },
  },
});

interface Variant extends Pick<StackOptions, 'refusesClients'> {
  /** Whose app is served; this checkout's by default. */
  app?: string;
}
/** Their tests do what functions do. */
const PAST_RULES: Variant = { refusesClients: true };

interface Suite {
  name: string;
  run: () => Promise<Tally>;
}

/** Two at a time, the longest first, so that both cores are busy to the end; none needs a browser. */
const BESIDE: readonly Suite[] = [
  onEmulators('functions', ['firestore', 'auth', 'functions'], PAST_RULES),
  onEmulators('rules', ['firestore', 'auth']),
  { name: 'check', run: () => runChecks(LOGS) },
  { name: 'unit', run: () => runVitest('unit', LOGS, {}, values.match) },
  onEmulators('import', ['firestore', 'auth'], PAST_RULES),
  onEmulators('sync', ['firestore', 'auth']),
  { name: 'demo', run: () => onStack('demo', ['firestore', 'auth', 'functions'], fillDemoCity) },
];
/** These have the machine to themselves. */
const WHOLE: readonly Suite[] = [
  { name: 'e2e', run: () => journeysInChromium('e2e') },
  { name: 'webkit', run: () => journeysInWebKit('webkit') },
  { name: 'audit', run: () => Promise.resolve(audit(values.release)) },
];
/** These run only when they are named. */
const DEEP: readonly Suite[] = [
  onEmulators('deep-rules', ['firestore', 'auth']),
  onEmulators('deep-functions', ['firestore', 'auth'], PAST_RULES),
  { name: 'previous', run: journeysOfPreviousApp },
  { name: 'deep-e2e', run: () => journeysInChromium('deep-e2e') },
  { name: 'deep-webkit', run: () => journeysInWebKit('deep-webkit') },
];

function onEmulators(name: string, only: StackOptions['only'], variant?: Variant): Suite {
  const test = (stack: Stack) => runVitest(name, LOGS, stack.env, values.match);
  return { name, run: () => onStack(name, only, test, variant) };
}

async function journeysInChromium(name: string): Promise<Tally> {
  const chromium = findChromium(process.env);
  if (!chromium) throw new Error(CHROMIUM_MISSING);
  const { env } = await city();
  const browsers = { CHROMIUM: chromium, CHROMIUM_SHELL: findHeadlessShell(process.env) ?? '' };
  return runVitest(name, LOGS, { ...env, ...browsers }, values.match);
}

/** The app and the journeys of the release before, on the rules and functions of this one. */
async function journeysOfPreviousApp(): Promise<Tally> {
  const chromium = findChromium(process.env);
  if (!chromium) throw new Error(CHROMIUM_MISSING);
  if (!unpackPrevious()) {
    notRun.push(PREVIOUS_MISSING);
    return values.release ? { passed: 0, failed: 1 } : NOTHING;
  }
  const stack = await starting('previous', ['firestore', 'auth', 'functions', 'hosting'], {
    app: PREVIOUS,
  });
  Object.assign(process.env, stack.env);
  const clock = sweepClock();
  try {
    const env = { ...stack.env, CHROMIUM: chromium, CHROMIUM_SHELL: findHeadlessShell(process.env) ?? '' };
    return await runVitest('e2e', LOGS, env, PREVIOUS_JOURNEYS, { root: PREVIOUS, name: 'previous' });
  } finally {
    clock.stop();
    await stack.stop();
  }
}

/** On a stack of its own: the emulator looks through all that is stored for whatever journeys ask, and they have schools of their own. */
async function fillDemoCity({ hosts }: Stack): Promise<Tally> {
  const progress = new Progress(process.stdout);
  await fillWithDemoCity({ project: PROJECT, hosts }, dayOf(Date.now()), progress, DEMO_CLASS_SIZE);
  return { passed: 1, failed: 0 };
}

/** Without a WebKit a release fails, and everybody else is told. */
async function journeysInWebKit(name: string): Promise<Tally> {
  if (hasWebKit()) return runVitest(name, LOGS, (await city()).env, values.match);
  console.log(`  ${WEBKIT_MISSING}`);
  notRun.push(WEBKIT_MISSING);
  return values.release ? { passed: 0, failed: 1 } : NOTHING;
}

let opened: Promise<Stack> | undefined;

/** The one stack of all journeys, started for the first of them: the built app and the functions, as `npm start` makes them. */
function city(): Promise<Stack> {
  opened ??= openCity();
  return opened;
}

async function openCity(): Promise<Stack> {
  const stack = await starting('city', ['firestore', 'auth', 'functions', 'hosting']);
  Object.assign(process.env, stack.env);
  const clock = sweepClock();
  const stop = () => {
    clock.stop();
    return stack.stop();
  };
  return { ...stack, stop };
}

/**
 * The emulator drops triggers; the sweep is part of the system that the journeys walk through. The night is over: otherwise a journey
 * that chooses a model would have every school's children scored anew in the middle of another.
 */
function sweepClock() {
  const options = { project: PROJECT, everyMs: SWEEP_EVERY_MS, withNight: false };
  return startSweepClock({ ...options, onError: console.error });
}

/** One after the other: ports are free only as long as nobody else has found them so. */
let lastStart: Promise<unknown> = Promise.resolve();

async function start(
  name: string,
  only: StackOptions['only'],
  { app = ROOT, ...options }: Variant = {},
): Promise<Stack> {
  const ports = await freePorts();
  const dist = join(WORK, `${name}-app`);
  if (only.includes('hosting')) await buildAll(ports, dist, LOGS, app);
  else if (only.includes('functions')) await buildFunctions(LOGS);
  return startStack({ ...options, ports, only, dist, logs: join(LOGS, `${name}-stack`) });
}

function starting(...what: Parameters<typeof start>): Promise<Stack> {
  const next = lastStart.then(() => start(...what));
  lastStart = next.catch(() => undefined);
  return next;
}

async function onStack(
  name: string,
  only: StackOptions['only'],
  work: (stack: Stack) => Promise<Tally>,
  variant?: Variant,
): Promise<Tally> {
  const stack = await starting(name, only, variant);
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

const always = [...BESIDE, ...WHOLE].map(({ name }) => name);
const names = [...always, ...DEEP.map(({ name }) => name)];
const wanted = values.only?.split(',') ?? always;
const isWanted = ({ name }: Pick<Suite, 'name'>) => wanted.includes(name);
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

const nothing = () => undefined;
let total = NOTHING;
const beside = BESIDE.filter(isWanted).map((suite) => async () => {
  const tally = await runSuite(suite);
  total = plus(total, tally);
});
// The core that is free first brings up the city of the journeys. What keeps it from coming up fails the journeys.
if (isWanted({ name: 'e2e' })) beside.push(() => city().then(nothing, nothing));
await inLanes(2, beside, (run) => run());
total = plus(total, await runInTurn([...WHOLE, ...DEEP].filter(isWanted)));
await (await opened?.catch(() => undefined))?.stop();
console.log(`\nLogs: ${LOGS}\n`);
const { passed, failed } = counted(total);
for (const missing of notRun) console.log(`NOT RUN: ${missing}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
