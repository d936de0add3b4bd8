/**
 * A process of its own that takes an import on, as a function's instance does, and is killed (`kill -9`) while it works: PROJECT IMPORT
 * AHEAD_MS STEP. It dies within its so many-th step; 0: it lives.
 */
import { getAuth } from 'firebase-admin/auth';
import { initializeApp } from 'firebase-admin/app';
import { prepare } from '../../functions/src/imports/reading/prepare';
import { runImport } from '../../functions/src/imports/run-import';
import { functionsDatabase } from '../../scripts/stack/functions-database';

/** Into the step: what it sends is on its way, and has not been answered. */
const INTO_STEP_MS = 4;

const [project = '', importId = '', ahead = '0', diesIn = '0'] = process.argv.slice(2);
let step = 0;

await runImport(
  {
    db: functionsDatabase(project),
    auth: getAuth(initializeApp({ projectId: project })),
    prepare,
    clock: () => Date.now() + Number(ahead),
    isTimeUp: () => {
      step += 1;
      if (step === Number(diesIn)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), INTO_STEP_MS);
      return false;
    },
  },
  importId,
);
process.exit(0);
