/**
 * `npm run test:domain:mutants [-- FILES]`: changes every decision of src/domain in every small way, and fails where no test notices.
 * FILES are globs, by commas. Its tool is installed apart (tools/mutants), so that nobody else waits for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../stack/folders';

const TOOLS = join(ROOT, 'tools', 'mutants');
const STRYKER = join(TOOLS, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
/** A tenth of the random schedules: a mutant that hides from a hundred of them is found by a night's thousands. */
const PROPERTY_TIMES = '0.1';

function run(program: string, args: readonly string[], cwd: string): number {
  const { status } = spawnSync(program, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_TIMES },
  });
  return status ?? 1;
}

const files = process.argv[2];
if (!existsSync(STRYKER) && run('npm', ['ci', '--no-audit', '--no-fund'], TOOLS) !== 0) {
  console.error('The tool for mutants could not be installed: is there a network?');
  process.exit(1);
}
const config = join('tools', 'mutants', 'stryker.config.mjs');
process.exit(run(process.execPath, [STRYKER, 'run', config, ...(files ? ['--mutate', files] : [])], ROOT));
