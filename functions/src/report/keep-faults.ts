import { createHash } from 'node:crypto';
import { FieldPath, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { withFault } from '@domain/tablet/client-faults';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import type { Fault } from './fault';

/** Nobody makes the documents grow without end. */
const MOST_VERSIONS = 40;
const MOST_CODES = 60;
const MOST_KINDS = 500;

/** Counts faults by version, by day and by code, and keeps one document for each kind of fault with how often it was told. */
export async function keepFaults(db: Firestore, faults: readonly Fault[], now: number): Promise<void> {
  for (const fault of faults) await keep(db, fault, Timestamp.fromMillis(now));
}

function keep(db: Firestore, fault: Fault, at: Timestamp): Promise<void> {
  const counts = db.doc(paths.clientFaults);
  const id = createHash('sha256').update(JSON.stringify(fault)).digest('hex').slice(0, 32);
  const kind = db.doc(`${paths.clientFaultKinds}/${id}`);
  return db.runTransaction(async (transaction) => {
    const [counted, known] = await transaction.getAll(counts, kind);
    const kinds = Number(counted?.get('kinds') ?? 0);
    const isNew = !known?.exists;
    const longestAgo =
      isNew && kinds >= MOST_KINDS
        ? await transaction.get(db.collection(paths.clientFaultKinds).orderBy('lastAt').limit(1))
        : undefined;
    const versions = (counted?.get('versions') ?? {}) as Record<string, Record<string, number>>;
    const version =
      fault.version in versions || Object.keys(versions).length < MOST_VERSIONS ? fault.version : 'other';
    const codes = versions[version] ?? {};
    const code = fault.code in codes || Object.keys(codes).length < MOST_CODES ? fault.code : 'other';
    const before = (counted?.get('days') ?? {}) as Record<string, Record<string, number>>;
    const days = withFault(before, dayOf(at.toMillis()), code);
    transaction.set(
      counts,
      { at, kinds, versions: { [version]: { [code]: FieldValue.increment(1) } }, days },
      {
        mergeFields: ['at', 'kinds', 'days', new FieldPath('versions', version, code)],
      },
    );
    if (!isNew) {
      transaction.update(kind, { count: FieldValue.increment(1), lastAt: at });
      return;
    }
    transaction.set(kind, { ...fault, count: 1, firstAt: at, lastAt: at });
    // Full: what was not told for the longest time goes.
    if (longestAgo) for (const { ref } of longestAgo.docs) transaction.delete(ref);
    else transaction.update(counts, { kinds: kinds + 1 });
  });
}
