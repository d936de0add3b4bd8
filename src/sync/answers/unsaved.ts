/** Writes that neither the disk nor the server took: they last as long as the page, and wait with all that waits. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import { compareRevisions } from '@domain/answers/revision';

const NONE: readonly PupilWrite[] = [];
let waiting: ReadonlyMap<string, readonly PupilWrite[]> = new Map();
/** What arrived from here, which no copy on the disk tells of. */
let arrived: ReadonlyMap<string, readonly PupilWrite[]> = new Map();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

const others = (all: readonly PupilWrite[] | undefined, { path }: PupilWrite) =>
  (all ?? NONE).filter((one) => one.path !== path);

export function unsavedOf(uid: string): readonly PupilWrite[] {
  return waiting.get(uid) ?? NONE;
}

/** In place of an older version of the same document. */
export function holdUnsaved(uid: string, write: PupilWrite): void {
  waiting = new Map([...waiting, [uid, [...others(waiting.get(uid), write), write]]]);
  changed();
}

/** This version is on the disk, with the server, or refused by it; a newer one stays. */
export function letGoOf(uid: string, write: PupilWrite): void {
  const isOther = (one: PupilWrite) =>
    one.path !== write.path || compareRevisions(one.document, write.document) !== 0;
  waiting = new Map([...waiting, [uid, unsavedOf(uid).filter(isOther)]]);
  changed();
}

/** The server has this version, as it may stand there. */
export function arrivedUnsaved(uid: string, write: PupilWrite): void {
  arrived = new Map([...arrived, [uid, [...others(arrived.get(uid), write), write]]]);
  changed();
}

export function arrivedFromMemory(uid: string): readonly PupilWrite[] {
  return arrived.get(uid) ?? NONE;
}

/** A pupil who leaves takes it along. */
export function forgetUnsaved(uid: string): void {
  const without = (all: ReadonlyMap<string, readonly PupilWrite[]>) =>
    new Map([...all].filter(([owner]) => owner !== uid));
  waiting = without(waiting);
  arrived = without(arrived);
  changed();
}

export function subscribeUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function holdsUnsaved(): boolean {
  return [...waiting.values()].some((all) => all.length > 0);
}
