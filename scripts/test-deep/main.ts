/**
 * `npm run test:deep [-- --only dates,slow]`: what takes too long for every change. Long properties, the journeys off the main paths, mutants
 * of the rules and of the domain's decisions, everything on other dates, the journeys on slow tablets, and all of it once more. Ends with
 * status 1 when one part failed; goes on to the next all the same.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from '../stack/folders';
import { DATES } from './dates';

const TESTS = 'scripts/test/main.ts';
const MUTANTS = 'scripts/rules-mutants/main.ts';
const DOMAIN_MUTANTS = 'scripts/domain-mutants/main.ts';
const REPEATS = 2;
/** With every change the journeys run in a smaller one. */
const WHOLE_BROWSER = { CHROMIUM_SHELL: '' };

interface Part {
  /** `--only` takes these. */
  readonly kind:
    | 'properties'
    | 'attack'
    | 'kills'
    | 'journeys'
    | 'mutants'
    | 'domain'
    | 'dates'
    | 'slow'
    | 'repeats'
    | 'webkit'
    | 'previous';
  readonly says: string;
  readonly program: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** School-local time at which it begins. */
  readonly at?: string;
}

const PARTS: readonly Part[] = [
  {
    kind: 'properties',
    says: 'many times as many random schedules',
    program: [TESTS, '--only', 'unit,sync,functions'],
    env: { PROPERTY_TIMES: '67' },
  },
  {
    kind: 'attack',
    says: 'every declared document, attacked as everybody; transactions and counts by everybody',
    program: [TESTS, '--only', 'deep-rules'],
  },
  {
    kind: 'kills',
    says: 'an import killed in each of its phases',
    program: [TESTS, '--only', 'deep-functions'],
  },
  {
    kind: 'journeys',
    says: 'every journey, those that do not run with every change among them',
    program: [TESTS, '--only', 'e2e,deep-e2e'],
    env: WHOLE_BROWSER,
  },
  ...DATES.map(({ at, why }): Part => ({
    kind: 'dates',
    says: `${at} (${why})`,
    program: [TESTS, '--only', 'unit,import,sync,rules,functions,e2e,deep-e2e'],
    at,
  })),
  {
    kind: 'slow',
    says: 'journeys on tablets six times slower',
    program: [TESTS, '--only', 'e2e,deep-e2e'],
    env: { BROWSERS_TIMES_SLOWER: '6', ...WHOLE_BROWSER },
  },
  {
    kind: 'previous',
    says: 'the app of the release before on this one’s server',
    program: [TESTS, '--only', 'previous'],
  },
  { kind: 'webkit', says: 'a pupil’s whole day on an iPad', program: [TESTS, '--only', 'deep-webkit'] },
  ...Array.from({ length: REPEATS }, (_, index): Part => ({
    kind: 'repeats',
    says: `once more (${index + 1} of ${REPEATS})`,
    program: [TESTS, '--only', 'sync,functions,e2e,deep-e2e'],
    env: WHOLE_BROWSER,
  })),
  { kind: 'mutants', says: 'every mutant of the rules', program: [MUTANTS] },
  { kind: 'domain', says: 'every mutant of the domain’s decisions', program: [DOMAIN_MUTANTS] },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const kinds = values.only?.split(',');
const unknown = (kinds ?? []).filter((kind) => PARTS.every((part) => part.kind !== kind));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}.`);
  process.exit(2);
}

const outcomes = PARTS.filter(({ kind }) => kinds?.includes(kind) ?? true).map((part) => {
  console.log(`\n== ${part.kind}: ${part.says}`);
  return { part, ok: run(part) };
});

console.log('');
for (const { part, ok } of outcomes) console.log(`${ok ? 'ok    ' : 'FAILED'} ${part.kind}: ${part.says}`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);

function run({ program, env, at }: Part): boolean {
  const node = [process.execPath, '--import', 'tsx', ...program];
  const [command = '', ...args] = at === undefined ? node : ['faketime', at, ...node];
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env, ...(at !== undefined && { TZ: 'Asia/Tokyo' }) },
  });
  if (error) console.error(`${command} is needed for this: \`apt-get install ${command}\`.`);
  return status === 0;
}
