/** No pupil waits this long for what can be done behind their back, ms. */
const LATEST_MS = 2_000;
/** How long the first page is waited for, ms. */
const SHOWN_BY_MS = 4_000;

let show: () => void;
const shown = new Promise<void>((resolve) => (show = resolve));

/** What the page is opened for stands there. Until then nothing is done behind it; the task that shows it ends first. */
export function tellShown(): void {
  setTimeout(() => show());
}

/** Resolves when what the page is opened for stands there and can be tapped. */
export async function pageShown(): Promise<void> {
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, SHOWN_BY_MS))]);
}

/** Resolves when the page is there and has nothing to do, so that the network never stands between a pupil and the first tap. */
export async function pageIdle(): Promise<void> {
  await pageShown();
  await new Promise<void>((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, LATEST_MS / 4);
  });
}
