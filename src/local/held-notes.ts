/** Private notes that the disk does not take just now: this page remembers them, and nothing else does. */
import type { Day } from '@domain/days';

type ByDay = Readonly<Record<Day, string>>;

const NONE: ByDay = {};
let held: ReadonlyMap<string, ByDay> = new Map();
const listeners = new Set<() => void>();

function set(uid: string, notes: ByDay): void {
  const others = [...held].filter(([owner]) => owner !== uid);
  held = new Map(Object.keys(notes).length > 0 ? [...others, [uid, notes]] : others);
  for (const listener of listeners) listener();
}

export function heldNotes(uid: string): ByDay {
  return held.get(uid) ?? NONE;
}

export function holdNote(uid: string, day: Day, text: string): void {
  set(uid, { ...heldNotes(uid), [day]: text });
}

/** These words of that day are on the disk, or taken out; later ones stay. */
export function letGoOfNote(uid: string, day: Day, text = heldNotes(uid)[day]): void {
  const left = Object.entries(heldNotes(uid)).filter(([one, words]) => one !== day || words !== text);
  set(uid, Object.fromEntries(left));
}

/** A pupil who leaves takes them along. */
export function forgetHeldNotes(uid: string): void {
  set(uid, NONE);
}

export function holdsNotes(): boolean {
  return held.size > 0;
}

export function subscribeHeldNotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
