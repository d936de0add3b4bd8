import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inLanes } from '../../functions/src/platform/lanes';
import { WORK } from '../stack/folders';
import { command } from './command';
import { NOTHING, plus, type Tally } from './tally';

const TYPES = ['tsconfig.app.json', 'tsconfig.node.json', 'functions', 'src/domain', 'tsconfig.sw.json'];

/** What was found before is kept, so that a second run looks only at what has changed. */
const kept = (project: string) => join(WORK, 'tsc', `${project.replaceAll(/[/.]/g, '-')}.tsbuildinfo`);

/** Part by part (eslint.config.js): the types of all of them at once need more memory than Node gives. */
const LINTED = {
  app: ['src', '--ignore-pattern', 'src/**/*.test.{ts,tsx}'],
  'tests and tools': ['tests', 'scripts', 'tools', '*.js', '*.ts', '{src,functions/src}/**/*.test.{ts,tsx}'],
  functions: ['functions/src', '--ignore-pattern', 'functions/src/**/*.test.ts'],
};

const CHECKS: readonly { name: string; program: string; args: string[] }[] = [
  ...Object.entries(LINTED).map(([part, files]) => ({
    name: `lint of ${part}`,
    program: 'eslint/bin/eslint.js',
    args: ['--max-warnings', '0', ...files],
  })),
  ...TYPES.map((project) => ({
    name: `types of ${project}`,
    program: 'typescript-7/bin/tsc',
    // Each of several checkers works out for itself what they have in common: nearly twice the work, where two other things run already.
    args: ['-p', project, '--checkers', '1', '--incremental', '--tsBuildInfoFile', kept(project)],
  })),
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    args: [
      ...['--check', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', join(WORK, 'format')],
      '.',
    ],
  },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
];

/** Types, lint, format, unused code: each counts as one test. Two at a time, the longest first. */
export async function runChecks(logs: string): Promise<Tally> {
  let tally = NOTHING;
  await inLanes(2, CHECKS, async ({ name, program, args }) => {
    const log = join(logs, `check-${name.replaceAll(/[^a-z]+/g, '-')}.log`);
    rmSync(log, { force: true });
    const ok = (await command(program, args, log)) === 0;
    console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name}`);
    if (!ok) console.log(indented(readFileSync(log, 'utf8')));
    tally = plus(tally, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  });
  return tally;
}

function indented(text: string): string {
  return text
    .split('\n')
    .slice(0, 60)
    .map((line) => `    ${line}`)
    .join('\n');
}
