/** What adults do about what a child has sent them: the thread alone is written, and everything else follows from it. */
import { usualCalendar } from '../defaults/calendar';
import { toStored } from '../documents/instants';
import { paths } from '../paths';
import { calendarSchema, type SchoolCalendar } from '../school/calendar';
import { type Thread, threadSchema } from '../signals/records';
import type { SignalAnswer } from '../signals/own-signal';
import { readableFrom } from '../signals/school-time';
import { type Actor, type Deed, type Decision, one, refused, UNCHANGED } from './command';

interface Addressed {
  readonly threadId: string;
}

export function threadSources({ school, payload: { threadId } }: Deed<Addressed>) {
  return {
    thread: one(paths.thread(school, threadId), threadSchema),
    calendar: one(paths.settings(school, 'calendar'), calendarSchema),
  };
}

export interface ThreadState {
  readonly thread: Thread | undefined;
  readonly calendar: SchoolCalendar | undefined;
}

/** Whoever it is for may answer it, as long as the child has not closed it. */
export function ownThread({ thread }: ThreadState, { uid }: Actor): Thread | Decision {
  if (!thread) return refused('gone');
  if (!thread.owners.includes(uid)) return refused('not-yours');
  return thread.state === 'closed' ? refused('signal-closed') : thread;
}

export function isThread(found: Thread | Decision): found is Thread {
  return 'owners' in found;
}

type Given = Omit<SignalAnswer, 'id' | 'by' | 'at' | 'deliverAt'>;

/** Adds one answer, once. It reaches the child in school hours. Nothing of it stands in the log but that it was given, and how. */
export function withAnswer(
  thread: Thread,
  given: Given,
  more: Partial<Thread>,
  { calendar }: ThreadState,
  { school, payload, actor, now }: Deed<Addressed & { readonly answerId: string }>,
): Decision {
  const { threadId, answerId: id } = payload;
  if (thread.answers.some((one) => one.id === id)) return UNCHANGED;
  const deliverAt = readableFrom(calendar ?? usualCalendar(now), now);
  const answer: SignalAnswer = {
    ...{ id, by: { uid: actor.uid, name: actor.name }, ...given },
    ...{ at: iso(now), deliverAt: iso(deliverAt) },
  };
  const change = { ...more, answers: [...thread.answers, answer] };
  return changed(school, threadId, thread, change, { how: given.how }, now);
}

/** Written, and due: what the child and the others read of it is made by whoever comes first, trigger or sweep. */
export function changed(
  school: string,
  threadId: string,
  { pupilId }: Thread,
  change: Partial<Thread>,
  after: Readonly<Record<string, unknown>>,
  now: number,
): Decision {
  const data = toStored(threadSchema, { ...change, dueAt: iso(now) }, { instant: (ms) => new Date(ms) });
  return {
    done: true,
    writes: [{ how: 'update', path: paths.thread(school, threadId), data }],
    log: { subject: pupilId, after: { threadId, ...after } },
  };
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
