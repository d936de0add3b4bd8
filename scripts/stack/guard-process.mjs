/**
 * See guard.ts. Arguments: the process whose whole family must end, and files and folders to remove then. Ends the family when standard
 * input closes or when that process dies. Families are followed by parent, not by process group: firebase-tools starts the
 * Firestore emulator in a group of its own.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const leader = Number(process.argv[2]);
const leftovers = process.argv.slice(3);
const LOOK_EVERY_MS = 2000;
const PATIENCE_MS = 3000;

/** As it was when its leader was last seen. */
let family = [leader];

function look() {
  const children = new Map();
  for (const line of execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [leader];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  family = found;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signal(name) {
  for (const pid of family.filter(isAlive)) process.kill(pid, name);
}

function end() {
  clearInterval(looking);
  if (isAlive(leader)) look();
  signal('SIGTERM');
  const since = Date.now();
  setInterval(() => {
    if (Date.now() - since > PATIENCE_MS) signal('SIGKILL');
    if (family.some(isAlive)) return;
    for (const path of leftovers) rmSync(path, { recursive: true, force: true });
    process.exit();
  }, 100);
}

const looking = setInterval(() => {
  if (isAlive(leader)) look();
  else end();
}, LOOK_EVERY_MS);
process.stdin.resume();
process.stdin.on('close', end);
