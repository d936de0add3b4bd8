/** Imports that somebody or something has left: work goes on, and after a week only the heads of them stay. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { AT_WORK, importSchema, isAtWork, KEPT_DAYS } from '@domain/import/records';
import { paths } from '@domain/paths';
import { leniently, type OnFailure } from '../platform/store';
import { clearPart, fieldsOf } from './import-store';
import { type ImportPorts, runImport } from './run-import';

const DAY_MS = 24 * 60 * 60_000;
const PARTS = ['files', 'people', 'problems', 'rows', 'changes'] as const;

export async function sweepImports(ports: ImportPorts & { readonly onFailure: OnFailure }): Promise<void> {
  const { db, clock, onFailure } = ports;
  await beginDue(db, clock());
  const { docs: working } = await db
    .collection(paths.imports)
    .where('state', 'in', [...AT_WORK])
    .get();
  for (const { id, ref } of working)
    await runImport(ports, id).catch((error: unknown) => onFailure(ref.path, error));
  const before = Timestamp.fromMillis(clock() - KEPT_DAYS * DAY_MS);
  const { docs: old } = await db
    .collection(paths.imports)
    .where('cleared', '==', false)
    .where('changedAt', '<=', before)
    .get();
  for (const snapshot of old) {
    const record = leniently(importSchema, snapshot, onFailure);
    if (!record || isAtWork(record.state) || record.state === 'waiting') continue;
    for (const part of PARTS) await clearPart(db, snapshot.id, part);
    // What nobody has decided about in a week is not waited for.
    const isLeft = record.state === 'receiving' || record.state === 'asked';
    const batch = db.batch();
    batch.update(
      snapshot.ref,
      fieldsOf({ cleared: true, columns: [], ...(isLeft && { state: 'discarded' }) }),
    );
    if (isLeft) batch.delete(db.doc(paths.importTurn(record.school)));
    await batch.commit();
  }
}

/** Those whose hour has come are seen from now on. Whoever has stopped one meanwhile has stopped it. */
async function beginDue(db: Firestore, now: number): Promise<void> {
  const { docs } = await db.collection(paths.imports).where('state', '==', 'waiting').get();
  for (const { ref } of docs)
    await db.runTransaction(async (transaction) => {
      const record = leniently(importSchema, await transaction.get(ref));
      if (record?.state !== 'waiting' || Date.parse(record.from ?? record.changedAt) > now) return;
      const changedAt = new Date(now).toISOString();
      transaction.update(ref, fieldsOf({ state: 'applying', changedAt }));
    });
}
