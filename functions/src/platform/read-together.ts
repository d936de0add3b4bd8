/**
 * Reads of one transaction, at once. It fails as the earliest failure, but only when all have ended: a transaction that is given up while
 * its reads are under way leaves what they read locked for whoever comes next. Later failures follow from the earliest ("the transaction
 * is closed"); only of that one does Firestore's library know whether to begin anew.
 */
export async function readTogether<const T extends readonly unknown[]>(
  reads: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const all = Promise.all(reads);
  await Promise.allSettled([all, ...reads]);
  return all;
}
