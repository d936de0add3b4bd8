import { useSyncExternalStore } from 'react';

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

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How this tablet can keep the app on its home screen: by the browser's own question, by hand (iPad), or not at all. */
export function useInstall(): { how: 'ask'; install: () => void } | { how: 'by-hand' | 'no' } {
  const event = useSyncExternalStore(subscribe, () => offered);
  if (event)
    return {
      how: 'ask',
      install: () => {
        set(null);
        void event.prompt();
      },
    };
  const isOpenInSafari = 'standalone' in navigator && navigator.standalone === false;
  return { how: isOpenInSafari ? 'by-hand' : 'no' };
}
