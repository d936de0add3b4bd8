/** The threads of a reader as plain data: what is theirs to answer first. */
import { tellsOfHarm } from '@domain/signals/answered';
import type { Thread } from '@domain/signals/records';
import type { PlacedThread } from '@/staff/ports/signals';

/**
 * `mine`: a child waits for my answer. `second`: I read what the adults answer. `told`: nobody has answered, and I was told so.
 * `asked`: its reader has changed, and the child is asked whether the next one may read it. `done`: answered, or closed.
 */
export const SECTIONS = ['mine', 'second', 'told', 'asked', 'done'] as const;
export type Section = (typeof SECTIONS)[number];

type Whose = Pick<Thread, 'owners' | 'second' | 'toldOf' | 'state' | 'asks'>;

export function sectionOf({ owners, second, toldOf, state, asks }: Whose, uid: string): Section {
  if (state !== 'open') return 'done';
  if (owners.includes(uid)) return 'mine';
  if (asks === 'hand-over') return 'asked';
  // Whoever reads the answers is told, too, when there are none: then it is for them to see that somebody answers.
  return second?.uid === uid && !toldOf.includes(uid) ? 'second' : 'told';
}

/** Whether it waits for an answer of this person. */
export function waitsFor(thread: Whose, uid: string): boolean {
  return sectionOf(thread, uid) === 'mine';
}

/** By section; what tells of harm before the rest, and who has waited longest first. What is done: the latest first. */
export function inSections(
  all: readonly PlacedThread[],
  uid: string,
): { readonly section: Section; readonly threads: readonly PlacedThread[] }[] {
  return SECTIONS.map((section) => ({
    section,
    threads: all
      .filter(({ thread }) => sectionOf(thread, uid) === section)
      .toSorted((a, b) => (section === 'done' ? byTime(b, a) : weight(b) - weight(a) || byTime(a, b))),
  })).filter(({ threads }) => threads.length > 0);
}

function weight({ thread: { kind, urgent } }: PlacedThread): number {
  return (urgent === true ? 2 : 0) + (tellsOfHarm(kind) ? 1 : 0);
}

function byTime(a: PlacedThread, b: PlacedThread): number {
  const [earlier, later] = [a.thread.sentAt, b.thread.sentAt];
  if (earlier === later) return a.threadId < b.threadId ? -1 : 1;
  return earlier < later ? -1 : 1;
}
