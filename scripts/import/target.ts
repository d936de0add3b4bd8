/** Where to read from and write to: the emulators of a running stack, or a project in the cloud. */
import { readFileSync } from 'node:fs';
import { initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

export interface Target {
  readonly db: Firestore;
  readonly auth: Auth;
  readonly project: string;
}

/** What `npm start` writes about the stack that it runs. */
export interface StackState {
  readonly project: string;
  readonly hosts: {
    readonly firestore: string;
    readonly auth: string;
    readonly functions?: string;
    readonly hub?: string;
  };
}

const STATE_FILE = '.soramoyo/stack.json';

/** `null` when neither emulators nor credentials are there: nothing may be written to a place that nobody named. */
export function findTarget(env: NodeJS.ProcessEnv): Target | null {
  const stack = env.FIRESTORE_EMULATOR_HOST === undefined ? runningStack() : undefined;
  if (stack !== undefined) return connect(stack);
  if (env.FIRESTORE_EMULATOR_HOST !== undefined && env.FIREBASE_AUTH_EMULATOR_HOST !== undefined)
    return connect({
      project: env.GCLOUD_PROJECT ?? 'demo-soramoyo',
      hosts: { firestore: env.FIRESTORE_EMULATOR_HOST, auth: env.FIREBASE_AUTH_EMULATOR_HOST },
    });
  if (env.GOOGLE_APPLICATION_CREDENTIALS === undefined) return null;
  const app = initializeApp();
  return { db: getFirestore(app), auth: getAuth(app), project: env.GCLOUD_PROJECT ?? '' };
}

/** The Admin SDK finds emulators through the environment only. */
export function connect({ project, hosts }: StackState): Target {
  process.env.FIRESTORE_EMULATOR_HOST = hosts.firestore;
  // Otherwise the SDK looks for a cloud machine's credentials first, and complains that there are none.
  process.env.METADATA_SERVER_DETECTION ??= 'none';
  process.env.FIREBASE_AUTH_EMULATOR_HOST = hosts.auth;
  const app = initializeApp({ projectId: project }, `${project}@${hosts.firestore}`);
  return { db: getFirestore(app), auth: getAuth(app), project };
}

function runningStack(): StackState | undefined {
  try {
    return JSON.parse(readFileSync(STATE_FILE, 'utf8')) as StackState;
  } catch {
    return undefined;
  }
}
