import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import { NOTHING, plus, type Tally } from './tally';

const TYPES = ['src/domain', 'tsconfig.app.json', 'tsconfig.sw.json', 'tsconfig.node.json', 'functions'];

const CHECKS: readonly { name: string; program: string; args: string[] }[] = [
  ...TYPES.map((project) => ({
    name: `types of ${project}`,
    program: 'typescript/bin/tsc',
    args: ['-p', project],
  })),
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
];

/** Types, lint, format, unused code: each counts as one test. */
export async function runChecks(logs: string): Promise<Tally> {
  let tally = NOTHING;
  for (const { name, program, args } of CHECKS) {
    const log = join(logs, `check-${name.replaceAll(/[^a-z]+/g, '-')}.log`);
    rmSync(log, { force: true });
    const ok = (await command(program, args, log)) === 0;
    console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name}`);
    if (!ok) console.log(indented(readFileSync(log, 'utf8')));
    tally = plus(tally, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  return tally;
}

function indented(text: string): string {
  return text
    .split('\n')
    .slice(0, 60)
    .map((line) => `    ${line}`)
    .join('\n');
}
