import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('guard-process.mjs', import.meta.url));

/**
 * What a program started outlives it when it is killed without a chance to say so (`kill -9`, out of memory). A small process
 * of its own holds the other end of a pipe, ends the whole family of `leader` when the pipe breaks, and removes `leftovers`.
 * Returns a function that does so now, and resolves when nobody is left. Windows has no `ps`: there `taskkill` has to do.
 */
export function guardFamily(leader: ChildProcess, leftovers: readonly string[]): () => Promise<void> {
  const pid = String(leader.pid);
  if (process.platform === 'win32') return () => finished(spawn('taskkill', ['/pid', pid, '/t', '/f']));
  const guard = spawn(process.execPath, [PROGRAM, pid, ...leftovers], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = finished(guard);
  guard.unref();
  return () => {
    guard.ref();
    guard.stdin.destroy();
    return gone;
  };
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
