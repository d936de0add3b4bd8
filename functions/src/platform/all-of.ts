/** Does all of it, whatever becomes of one part; then fails with the first failure, so that the event is delivered again. */
export async function allOf(...parts: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(parts))
    if (outcome.status === 'rejected') throw outcome.reason;
}
