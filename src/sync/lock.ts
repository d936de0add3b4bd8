/**
 * Runs `work` while no other tab and no service worker runs work under the same name. After `patienceMs`, and where the browser
 * has no locks or gives none, it runs all the same: every write is repeatable, so that two at a time only cost a request.
 */
export async function withPatientLock<T>(
  name: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  if (!('locks' in navigator)) return work();
  const lock = { isOurs: false };
  const begin = () => {
    lock.isOurs = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, begin);
  } catch (error) {
    if (lock.isOurs) throw error;
    return work();
  }
}
