/** Which Firestore emulator this machine can run: see docs/decisions/0003-emulator-choice.md. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { findJava, JAVA_MISSING, pathWith } from './java';

export interface EmulatorChoice {
  /** In words, for the terminal. */
  name: string;
  env: NodeJS.ProcessEnv;
  /** Put before the firebase command. */
  prefix: string[];
}

const SDK_JAR = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');

/** Throws with a sentence that says what is missing and how to get it. */
export function chooseFirestoreEmulator(env: NodeJS.ProcessEnv, folder: string): EmulatorChoice {
  const java = findJava(env);
  const withJava = { ...env, PATH: pathWith(java, env) };
  if (env.FIRESTORE_EMULATOR_BINARY_PATH)
    return { name: 'FIRESTORE_EMULATOR_BINARY_PATH', env: withJava, prefix: [] };
  if (onPath('hidane', env)) return { name: 'hidane', env: withJava, prefix: ['hidane', 'exec', '--'] };
  if (!java) throw new Error(JAVA_MISSING);
  const jar = findSdkJar(env);
  if (jar) {
    const launcher = writeLauncher(jar, folder);
    return {
      name: 'Google Cloud CLI',
      env: { ...withJava, FIRESTORE_EMULATOR_BINARY_PATH: launcher },
      prefix: [],
    };
  }
  if (!isDownloaded(env))
    process.stdout.write('firebase-tools downloads the Firestore emulator once (about 60 MB) …\n');
  return { name: 'firebase-tools', env: withJava, prefix: [] };
}

function onPath(command: string, env: NodeJS.ProcessEnv): boolean {
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command];
  return (env.PATH ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function findSdkJar(env: NodeJS.ProcessEnv): string | undefined {
  const usual = ['/usr/lib/google-cloud-sdk', '/opt/google-cloud-sdk', join(homedir(), 'google-cloud-sdk')];
  const found = usual.map((root) => join(root, SDK_JAR)).find((jar) => existsSync(jar));
  if (found !== undefined || !onPath('gcloud', env)) return found;
  // Asking takes seconds.
  const { stdout } = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    encoding: 'utf8',
    env,
  });
  const jar = join(stdout.trim(), SDK_JAR);
  return existsSync(jar) ? jar : undefined;
}

function isDownloaded(env: NodeJS.ProcessEnv): boolean {
  const cache = env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('cloud-firestore-emulator'));
}

/** That jar names no main class: a small one beside it does, and points to it. */
function writeLauncher(jar: string, folder: string): string {
  const manifest = [
    'Manifest-Version: 1.0',
    'Main-Class: com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    `Class-Path: ${pathToFileURL(jar).href}`,
  ];
  const file = join(folder, 'firestore-emulator.jar');
  mkdirSync(folder, { recursive: true });
  const text = `${manifest.map(folded).join('\r\n')}\r\n`;
  writeFileSync(file, zipSync({ 'META-INF/MANIFEST.MF': strToU8(text) }));
  return file;
}

/** A manifest's lines hold 72 bytes; the rest continues after a space. */
function folded(line: string): string {
  const [first = '', ...rest] = line.match(/^.{1,70}|.{1,69}/g) ?? [];
  return [first, ...rest.map((part) => ` ${part}`)].join('\r\n');
}
