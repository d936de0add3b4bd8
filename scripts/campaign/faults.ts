/** The sweep's processes and the functions' processes, killed and brought back. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../stack/folders';
import type { Faults } from './schedule';
import type { Sweep } from './verdict';

/** What firebase-tools calls the program that its functions run in. */
const FUNCTIONS_PROGRAM = 'functionsEmulatorRuntime';

export class Sweepers {
  /** All sweeps that ran to their end. */
  readonly sweeps: Sweep[] = [];
  readonly #project: string;
  #running: ChildProcess[] = [];

  constructor(project: string) {
    this.#project = project;
  }

  start(count: number): void {
    while (this.#running.length < count) this.#running.push(this.#begin());
  }

  /** In the middle of whatever they do. */
  kill(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    this.#running = [];
  }

  #begin(): ChildProcess {
    const program = fileURLToPath(new URL('./sweeper.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      [...['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs')], ...[program, this.#project]],
      { env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.node.json') } },
    );
    createInterface({ input: child.stdout }).on('line', (line) =>
      this.sweeps.push(JSON.parse(line) as Sweep),
    );
    child.stderr.pipe(process.stderr);
    return child;
  }
}

/** Lets a wave's faults happen. Resolves when all is running again. */
export async function happen(faults: Faults, sweepers: Sweepers): Promise<void> {
  const usual = faults.twoSweeps ? 2 : 1;
  sweepers.start(usual);
  const { sweepDown } = faults;
  await Promise.all([
    sweepDown && sleep(sweepDown.from).then(() => sweepers.kill()),
    sweepDown && sleep(sweepDown.until).then(() => sweepers.start(usual)),
    ...faults.functionsKilledAt.map((after) => sleep(after).then(killFunctions)),
  ]);
}

function killFunctions(): void {
  for (const pid of programsBelow(process.pid, FUNCTIONS_PROGRAM)) process.kill(pid, 'SIGKILL');
}

/** Ids of the processes below `root` whose command line has `name` in it. */
function programsBelow(root: number, name: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), parent: Number(match[2]), args: match[3] ?? '' }] : [];
  });
  const below = new Set([root]);
  for (let grown = true; grown;) {
    const before = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
    grown = below.size > before;
  }
  return all.filter(({ pid, args }) => below.has(pid) && args.includes(name)).map(({ pid }) => pid);
}
