/** SOS that no disk took: they last as long as the page, and the page says so. */
import type { OwnSos } from '@/local/own-sos';

let held: ReadonlyMap<string, readonly OwnSos[]> = new Map();
const NONE: readonly OwnSos[] = [];
const listeners = new Set<() => void>();

function set(uid: string, all: readonly OwnSos[]): void {
  held = new Map([...held, [uid, all]]);
  for (const listener of listeners) listener();
}

export function sosInMemory(uid: string): readonly OwnSos[] {
  return held.get(uid) ?? NONE;
}

export function putSosInMemory(uid: string, sos: OwnSos): void {
  set(uid, [...sosInMemory(uid).filter(({ sosId }) => sosId !== sos.sosId), sos]);
}

/** One that the disk has now, or (without `sosId`) all of a pupil who leaves. */
export function forgetSosInMemory(uid: string, sosId?: string): void {
  const rest = sosInMemory(uid).filter((one) => sosId !== undefined && one.sosId !== sosId);
  if (rest.length !== sosInMemory(uid).length) set(uid, rest);
}

export function subscribeSosMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
