/**
 * Reads of one transaction, at once. It fails as the first of them does, but only when all have ended: a transaction that is given up
 * while its reads are under way leaves what they read locked for whoever comes next.
 */
export async function readTogether<const T extends readonly unknown[]>(
  reads: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(reads);
  return Promise.all(reads);
}
