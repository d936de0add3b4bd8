import { createRequire } from 'node:module';
import type { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';

export type FunctionsDatabase = Parameters<typeof rebuildSchool>[0];

/**
 * The database as the functions' code sees it. functions/ has its own copy of the Admin SDK, and an instance of one copy is a
 * stranger to the other: so it is opened with theirs. Emulators are found through the environment.
 */
export function functionsDatabase(project: string): FunctionsDatabase {
  const require = createRequire(new URL('../../functions/package.json', import.meta.url));
  const { initializeApp } = require('firebase-admin/app') as {
    initializeApp: (options: { projectId: string }, name: string) => unknown;
  };
  const { getFirestore } = require('firebase-admin/firestore') as {
    getFirestore: (app: unknown) => FunctionsDatabase;
  };
  // An app goes on with the emulator that it was opened for; there can be another by now.
  const { FIRESTORE_EMULATOR_HOST = 'the cloud' } = process.env;
  const name = `functions of ${project} at ${FIRESTORE_EMULATOR_HOST}`;
  return getFirestore(initializeApp({ projectId: project }, name));
}
