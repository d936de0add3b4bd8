/** Whether this device chimes when somebody waits. Kept on the device: a quiet classroom is a fact about the device. */
import { useSyncExternalStore } from 'react';

const KEY = 'soramoyo.sos-chime';

let wanted = stored();
const listeners = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useChimeChoice(): boolean {
  return useSyncExternalStore(subscribe, () => wanted);
}

/** Where nothing can be stored, the choice lasts as long as the page. */
export function chooseChime(on: boolean): void {
  wanted = on;
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}
