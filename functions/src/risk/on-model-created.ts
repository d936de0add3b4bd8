import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/firestore';
import { dryRun } from './dry-run';

/** The rest is left to the night sweep before the platform ends a call that takes too long. */
const PATIENCE_MS = 400_000;

export const onModelCreated = onDocumentCreated(
  { document: 'models/{modelId}', retry: true, timeoutSeconds: 540, memory: '512MiB' },
  async ({ params: { modelId } }) => {
    const started = Date.now();
    await dryRun(
      { db: getFirestore(), now: started, isTimeUp: () => Date.now() - started > PATIENCE_MS },
      modelId,
    );
  },
);
