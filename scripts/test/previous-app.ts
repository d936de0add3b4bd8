/** The app as it was given out before: tablets run last term's for weeks, against today's rules and functions. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WORK } from '../stack/folders';

/** Set anew with each release: the commit that was released before. */
const RELEASED = 'd54d9a38b2d387d5be28bf12db4e810f379d5ce3';
/** Inside the checkout, so that it finds what is installed there. */
export const PREVIOUS = join(WORK, 'previous');
/**
 * A pupil's day, a call for help, a survey: the journeys of that version, in its own words. Its staff's pages ask for lists by role, which
 * the rules refuse until the page is loaded again: tablets stay as they are for weeks, a staff page for a morning.
 */
export const PREVIOUS_JOURNEYS = 'pupil-today,e2e/sos-pupil.test,survey-grades-4-9';

export const PREVIOUS_MISSING =
  'The app of the release before was not tried: this copy of the history does not hold its commit (git fetch --unshallow).';

/** Lays out that version. False where this copy of the history does not have it. */
export function unpackPrevious(): boolean {
  const has = () => git('cat-file', '-e', `${RELEASED}^{commit}`);
  if (!has() && !(git('fetch', '--depth=1', 'origin', RELEASED) && has())) return false;
  rmSync(PREVIOUS, { recursive: true, force: true });
  mkdirSync(PREVIOUS, { recursive: true });
  const tar = join(PREVIOUS, 'previous.tar');
  if (!git('archive', '--format=tar', '-o', tar, RELEASED)) return false;
  if (!succeeds('tar', ['-xf', tar, '-C', PREVIOUS])) return false;
  // Its tests play the server's clock with functions of their own.
  const packages = join('functions', 'node_modules');
  symlinkSync(join(ROOT, packages), join(PREVIOUS, packages));
  return true;
}

function git(...args: string[]): boolean {
  return succeeds('git', args);
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'ignore' }).status === 0;
}
