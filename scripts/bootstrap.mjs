/**
 * Makes a fresh clone ready with nothing but Node, npm and git, and runs a TypeScript program of this project under the pinned
 * Node. Only Node's own modules are used here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 18];
const isWindows = process.platform === 'win32';
const NODE_PROGRAM = join('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Node ${OLDEST_NODE.join('.')} or later is needed to begin (this is ${process.versions.node}).\n` +
      'Get it from https://nodejs.org or your system’s packages; the project then installs the exact version it uses.',
  );
}

/** Runs npm in a folder, under the given Node when there is one; ends the program when it fails. */
function npm(args, folder, label, node) {
  const self = process.env.npm_execpath;
  const [command, first] = self ? [node ?? process.execPath, [self]] : [isWindows ? 'npm.cmd' : 'npm', []];
  const path = [...(node ? [dirname(node)] : []), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(
    command,
    [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: !self && isWindows,
      env: { ...process.env, PATH: path },
    },
  );
  if (error) fail('npm is needed: it comes with Node (https://nodejs.org).');
  if (status !== 0) fail(`The packages of ${label} could not be installed. Is the network reachable?`);
}

/**
 * The project's own Node, before anything else is there. Under an older Node, npm would leave out optional packages that want
 * a newer one, the Firestore client of the Admin SDK among them.
 */
function pinnedNode() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, '.soramoyo', 'node', devDependencies.node);
  const node = join(folder, NODE_PROGRAM);
  if (existsSync(node)) return node;
  process.stdout.write(`Fetching Node ${devDependencies.node} …\n`);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    private: true,
    dependencies: { node: devDependencies.node },
    allowScripts: { node: true },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  npm(['install'], folder, 'Node');
  return node;
}

/** Installs a folder's packages when its lock file is not the one that was installed last. */
function install(folder, label) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const stamp = join(folder, 'node_modules', '.installed-lock');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const started = Date.now();
  const node = pinnedNode();
  process.stdout.write(`Installing ${label} … (one to three minutes the first time)\n`);
  npm(['ci'], folder, label, node);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(stamp, hash);
  process.stdout.write(`Installed ${label} in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

/** Everything that `npm ci` brings, for the app and for the functions. */
export function prepare() {
  checkNode();
  install(root, 'the app and its tools');
  install(join(root, 'functions'), 'the functions');
}

/** Runs a program, TypeScript or not, and ends as it ends. Signals reach it, and it ends its own children. */
export function run(program, args) {
  const node = join(root, NODE_PROGRAM);
  const child = spawn(existsSync(node) ? node : process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'tsconfig.node.json',
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithStarter(child);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** npm may be killed without a word to what it started. */
function endWithStarter(child) {
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter) child.kill('SIGTERM');
  }, 1000).unref();
}
