/**
 * What is nowhere but in this page: while there is some, nothing loads the page again. Whatever keeps such things says so here, so that a
 * page that keeps none needs none of its code.
 */
import { holdsNotes, subscribeHeldNotes } from '@/local/held-notes';
import { holdsUnsaved, subscribeUnsaved } from './answers/unsaved';

type Listener = () => void;

const holders = new Set<() => boolean>();
const listeners = new Set<Listener>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** `holds` says whether there is some now, and `subscribe` when that may have changed. For as long as the page lasts. */
export function addPageHolder(holds: () => boolean, subscribe: (listener: Listener) => unknown): void {
  holders.add(holds);
  subscribe(changed);
}

addPageHolder(holdsNotes, subscribeHeldNotes);
addPageHolder(holdsUnsaved, subscribeUnsaved);

/** Whether this page, were it to end, would take something with it that has not been sent, or is on no disk. */
export function onlyPageHolds(): boolean {
  return [...holders].some((holds) => holds());
}

export function subscribePageHolds(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
