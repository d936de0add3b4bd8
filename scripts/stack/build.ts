import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders';
import { HOST, type Ports } from './ports';

export const PROJECT = 'demo-soramoyo';
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** Builds the functions, and the app for the stack on these ports. Throws with the log's place when a build fails. `appRoot`: the checkout whose app it is. */
export async function buildAll(ports: Ports, dist: string, logs: string, appRoot = ROOT): Promise<void> {
  await Promise.all([buildFunctions(logs), buildApp(ports, dist, logs, appRoot)]);
}

function buildApp(ports: Ports, dist: string, logs: string, root: string): Promise<void> {
  const stack = {
    projectId: PROJECT,
    apiKey: 'demo',
    emulators: {
      firestore: `${HOST}:${ports.firestore}`,
      auth: `${HOST}:${ports.auth}`,
      functions: `${HOST}:${ports.functions}`,
    },
  };
  const env = { VITE_STACK: JSON.stringify(stack), SORAMOYO_DIST: dist };
  return logged(VITE, ['build'], join(logs, 'build-app.log'), env, root);
}

/** As it is deployed: the functions into functions/lib, the app into dist, for the project that VITE_FIREBASE_CONFIG names. */
export async function buildForCity(logs: string): Promise<void> {
  await Promise.all([buildFunctions(logs), logged(VITE, ['build'], join(logs, 'build-app.log'))]);
}

export function buildFunctions(logs: string): Promise<void> {
  return logged(join(ROOT, 'functions/build.mjs'), [], join(logs, 'build-functions.log'));
}

function logged(
  program: string,
  args: string[],
  log: string,
  env: NodeJS.ProcessEnv = {},
  cwd = ROOT,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const output = createWriteStream(log);
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...env } });
    child.stdout.pipe(output);
    child.stderr.pipe(output);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A build failed; see ${log}`));
    });
  });
}
