/** The browser's offer to install the app, kept until somebody opens the menu. */

/** Chromium's own event; not in the DOM library. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallPromptEvent | null = null;
const listeners = new Set<() => void>();

function set(next: InstallPromptEvent | null): void {
  offered = next;
  for (const listener of listeners) listener();
}

// The browser offers once, soon after the start: before anybody opens the menu.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  set(event as InstallPromptEvent);
});
addEventListener('appinstalled', () => set(null));

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentOffer = (): InstallPromptEvent | null => offered;

/** An offer can be taken once. */
export const offerTaken = (): void => set(null);
