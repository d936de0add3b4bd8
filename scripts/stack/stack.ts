/** One local stack: the emulators in a process group of their own, so that nothing outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT } from './build';
import { chooseFirestoreEmulator } from './firestore-emulator';
import { ROOT, WORK } from './folders';
import { guardFamily } from './guard';
import { writeLocalConfig } from './local-config';
import { busyPorts, HOST, type Ports } from './ports';

export interface StackOptions {
  ports: Ports;
  /** Which parts, as firebase-tools calls them. */
  only: readonly ('firestore' | 'auth' | 'functions' | 'hosting')[];
  /** The built app. */
  dist: string;
  logs: string;
  /** Kept between runs when given. */
  data?: string;
  /** No client reaches the database: what comes past the rules alone is served. */
  refusesClients?: boolean;
}

export interface Stack {
  /** What programs and tests need to find it. */
  env: Record<string, string>;
  hosts: { firestore: string; auth: string; functions: string; hub: string };
  url: string;
  /** Resolves when the emulators end by themselves. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** firebase-tools says so after the last of the functions' triggers. */
const ALL_READY = 'All emulators ready!';
const READY_WITHIN_MS = 300_000;
const STOPS_WITHIN_MS = 20_000;

/** Throws a sentence for a person that names every part whose port is taken. */
export async function refuseBusyPorts(ports: Ports): Promise<void> {
  const busy = await busyPorts(ports);
  if (busy.length > 0) throw new Error(`${busy.join('\n')}\nOther ports: --port N --emulator-ports N`);
}

/** Whether an earlier run left its data there. */
export function hasSavedData(folder: string): boolean {
  return existsSync(join(folder, 'firebase-export-metadata.json'));
}

/** Starts the parts and waits until they answer. Throws with a sentence for a person when something is missing or busy. */
export async function startStack({
  ports,
  only,
  dist,
  logs,
  data,
  refusesClients = false,
}: StackOptions): Promise<Stack> {
  await refuseBusyPorts(ports);
  mkdirSync(logs, { recursive: true });
  const choice = chooseFirestoreEmulator(process.env, WORK);
  const config = writeLocalConfig(ports, dist, refusesClients);
  const firebase = join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js');
  const keep = data ? [...(hasSavedData(data) ? ['--import', data] : []), '--export-on-exit', data] : [];
  const [command = '', ...args] = [
    ...choice.prefix,
    process.execPath,
    firebase,
    ...['emulators:start', '--config', config, '--project', PROJECT, '--only', only.join(',')],
    ...keep,
  ];
  const log = join(logs, 'emulators.log');
  // firebase-tools finds the hub to export from by a file there, named after the project alone: two stacks must not share it.
  const temporary = join(WORK, `tmp-${ports.hub}`);
  mkdirSync(temporary, { recursive: true });
  const child = spawn(command, args, {
    // firebase-tools writes its own logs into the folder that it is started in.
    cwd: logs,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...choice.env,
      ...{ TMPDIR: temporary, TMP: temporary, TEMP: temporary },
      ...{ METADATA_SERVER_DETECTION: 'none', JAVA_TOOL_OPTIONS: javaOptions(logs) },
      SIGN_IN_PROVIDERS: 'google.com',
    },
  });
  const endFamily = guardFamily(child, [config, temporary]);
  const output = createWriteStream(log);
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const ready = says(child.stdout, ALL_READY);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const hosts = {
    firestore: `${HOST}:${ports.firestore}`,
    auth: `${HOST}:${ports.auth}`,
    functions: `${HOST}:${ports.functions}`,
    hub: `${HOST}:${ports.hub}`,
  };
  const stop = () => stopFamily(child, ended, endFamily);
  const isReady = await Promise.race([
    ready.then(() => answers(hosts.hub, only)),
    sleep(READY_WITHIN_MS, false, { ref: false }),
    ended.then(() => false),
  ]);
  if (!isReady) {
    await stop();
    throw new Error(`The emulators did not start; see ${log}`);
  }
  const url = `http://${HOST}:${ports.hosting}`;
  return { env: environment(hosts, only, url), hosts, url, ended, stop };
}

/** Java cannot be told a path with a space in it here, so it is told from the folder that it is started in. */
function javaOptions(startedIn: string): string {
  const logging = relative(startedIn, join(ROOT, 'scripts/stack/emulator-logging.properties'));
  return `-Xmx2g -XX:+UseSerialGC -Djava.util.logging.config.file=${logging}`;
}

function environment(hosts: Stack['hosts'], only: StackOptions['only'], url: string): Record<string, string> {
  return {
    GCLOUD_PROJECT: PROJECT,
    METADATA_SERVER_DETECTION: 'none',
    FIRESTORE_EMULATOR_HOST: hosts.firestore,
    FIREBASE_AUTH_EMULATOR_HOST: hosts.auth,
    FIREBASE_EMULATOR_HUB: hosts.hub,
    ...(only.includes('functions') && { FUNCTIONS_EMULATOR_HOST: hosts.functions }),
    ...(only.includes('hosting') && { APP_URL: url }),
  };
}

type Running = Record<string, { host: string; port: number } | undefined>;

function addressOf(running: Running, part: string): string {
  const at = running[part];
  if (!at) throw new Error(`${part} does not run yet`);
  return `http://${at.host}:${at.port}/`;
}

/** The functions answer before their triggers are loaded: whoever turned these off then would turn nothing off. */
function says(output: Readable, sentence: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    const listen = (piece: Buffer) => {
      said += piece.toString();
      if (!said.includes(sentence)) return;
      output.off('data', listen);
      resolve();
    };
    output.on('data', listen);
  });
}

/** The hub lists each part as it starts, Firestore before it listens. */
async function answers(hub: string, only: StackOptions['only']): Promise<boolean> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 250) {
    await sleep(250);
    try {
      const running = (await (await fetch(`http://${hub}/emulators`)).json()) as Running;
      await Promise.all(only.map(async (part) => fetch(addressOf(running, part))));
      return true;
    } catch {
      // Not listening yet.
    }
  }
  return false;
}

async function stopFamily(
  child: ChildProcess,
  ended: Promise<void>,
  endFamily: () => Promise<void>,
): Promise<void> {
  // firebase-tools saves its data and ends its children when it is interrupted itself.
  if (child.exitCode === null) child.kill('SIGINT');
  await Promise.race([ended, sleep(STOPS_WITHIN_MS)]);
  await endFamily();
}
