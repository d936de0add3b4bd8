/** No pupil waits this long for what can be done behind their back, ms. */
const LATEST_MS = 2_000;

/** Resolves when the page has nothing to do, so that the network never stands between a pupil and the first tap. */
export function pageIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, LATEST_MS / 4);
  });
}
