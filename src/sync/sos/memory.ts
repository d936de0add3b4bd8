/** SOS that no disk took: they last as long as the page, and the page says so. Other tabs are told how much that is. */
import type { OwnSos } from '@/local/own-sos';
import { addPageHolder } from '../page-holds';
import { type HeldMessage, readHeldMessage } from './held-message';
import { thingsWaiting } from './lane';

let held: ReadonlyMap<string, readonly OwnSos[]> = new Map();
const NONE: readonly OwnSos[] = [];
const listeners = new Set<() => void>();

/** By tab, then by pupil: how many things its memory holds. */
const elsewhere = new Map<string, Readonly<Record<string, number>>>();
const tab = crypto.randomUUID();

const channel = openChannel();

function openChannel(): BroadcastChannel | undefined {
  if (!('BroadcastChannel' in globalThis && 'addEventListener' in globalThis)) return undefined;
  const opened = new BroadcastChannel('soramoyo-held');
  opened.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readHeldMessage(data);
    if (!message) return;
    if ('ask' in message) {
      if (held.size > 0) tell();
      return;
    }
    elsewhere.set(message.tab, message.counts);
    changed();
  };
  opened.postMessage({ ask: true } satisfies HeldMessage);
  // With the page its memory is gone.
  addEventListener('pagehide', () => opened.postMessage({ tab, counts: {} } satisfies HeldMessage));
  addEventListener('pageshow', tell);
  return opened;
}

function tell(): void {
  const counts = Object.fromEntries([...held].map(([uid, all]) => [uid, countOf(all)]));
  channel?.postMessage({ tab, counts } satisfies HeldMessage);
}

function changed(): void {
  for (const listener of listeners) listener();
}

function countOf(all: readonly OwnSos[]): number {
  return all.reduce((count, sos) => count + thingsWaiting(sos), 0);
}

function set(uid: string, all: readonly OwnSos[]): void {
  held = new Map([...held, [uid, all]]);
  changed();
  tell();
}

export function sosInMemory(uid: string): readonly OwnSos[] {
  return held.get(uid) ?? NONE;
}

/** How many things of this pupil's SOS only other tabs hold. */
export function heldElsewhere(uid: string): number {
  return [...elsewhere.values()].reduce((count, counts) => count + (counts[uid] ?? 0), 0);
}

/** Whether this page, were it to end, would take something with it that has not been sent. */
export function onlyMemoryHolds(): boolean {
  return [...held.values()].some((all) => countOf(all) > 0);
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

addPageHolder(onlyMemoryHolds, subscribeSosMemory);
