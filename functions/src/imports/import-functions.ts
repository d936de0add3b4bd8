import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { everyMinute } from '../platform/sweep/every-minute';
import { prepare } from './reading/prepare';
import { runImport } from './run-import';
import { sweepImports } from './sweep-imports';

/** The rest is left to the sweep before the platform ends a call that takes too long. */
const PATIENCE_MS = 400_000;

function portsUntil(started: number) {
  return {
    ...{ db: getFirestore(), auth: getAuth(), prepare, clock: Date.now },
    isTimeUp: () => Date.now() - started > PATIENCE_MS,
  };
}

/** Something is to be read, written or taken back. How far it is, is none of its business. */
export const onImportWritten = onDocumentWritten(
  { document: 'imports/{importId}', timeoutSeconds: 540, memory: '512MiB' },
  async ({ data, params: { importId } }) => {
    const before: unknown = data?.before.get('state');
    const after: unknown = data?.after.get('state');
    if (after !== undefined && before !== after) await runImport(portsUntil(Date.now()), importId);
  },
);

export const importSweep = everyMinute(async ({ now }) => {
  await sweepImports({
    ...portsUntil(now),
    onFailure: (path, error) => logger.error('import not gone on with', { path, error: String(error) }),
  });
});
