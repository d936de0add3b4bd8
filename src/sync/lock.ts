/**
 * Runs `work` while no other tab and no service worker runs work under the same name. After `patienceMs`, and where the browser
 * has no locks, it runs all the same: every write is repeatable, so that two at a time only cost a request.
 */
export async function withPatientLock<T>(
  name: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  if (!('locks' in navigator)) return work();
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, work);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return work();
    throw error;
  }
}
