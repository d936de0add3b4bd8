/** `.soramoyo/stack.json`: how the importers, the rebuild and the bench find the stack that `npm start` runs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackState } from '../import/target';
import { WORK } from './folders';

const FILE = join(WORK, 'stack.json');

/** Removed by the function it returns. */
export function writeStateFile(state: StackState & { url: string }): () => void {
  mkdirSync(WORK, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(state, null, 2)}\n`);
  const remove = () => rmSync(FILE, { force: true });
  process.once('exit', remove);
  return remove;
}
