/** What a child is told of what it sent: only what is true and delivered. */
import { isSame } from '../same';
import type { Thread } from './records';
import type { Signal } from './own-signal';
import type { Message } from './take-in';
import type { SignalWorld } from './world';

/** `before`: what the child was told until now; where nothing changes for it, nothing of it changes. */
export function childView(
  { opening, later }: Message,
  thread: Thread,
  before: Signal | undefined,
  { staff, board, now }: SignalWorld,
): Signal {
  const answers = thread.answers.filter(({ deliverAt }) => Date.parse(deliverAt) <= now);
  const reply = answers.findLast(({ how }) => how === 'words' || how === 'stamp');
  const meeting = answers.findLast(({ how }) => how === 'meeting')?.meeting;
  const spoken = answers.findLast(({ how }) => how === 'spoken');
  const isSpokenTold = thread.asks !== 'talked' || spoken !== undefined;
  const names = thread.owners.flatMap((uid) => staff.get(uid)?.displayName ?? board.get(uid) ?? []);
  const { text, about, offer } = opening.outgoing;
  const more = later
    .flatMap(({ id, outgoing }) => {
      const at = thread.taken[id]?.at;
      return outgoing.text === undefined || at === undefined ? [] : [{ id, text: outgoing.text, at }];
    })
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const view: Omit<Signal, 'changedAt'> = {
    ...{ kind: thread.kind, to: thread.to, readersNames: names, sentAt: thread.sentAt },
    ...(thread.second && { second: thread.second }),
    ...(text !== undefined && { text }),
    ...(more.length > 0 && { more }),
    ...(about !== undefined && { about }),
    ...(offer && { offer }),
    ...(thread.readBy && { readBy: thread.readBy }),
    ...(thread.readAt !== undefined && { readAt: thread.readAt }),
    ...(reply && {
      reply: {
        ...{ name: reply.by.name, at: reply.at },
        ...(reply.stamp && { stamp: reply.stamp }),
        ...(reply.text !== undefined && { text: reply.text }),
      },
    }),
    answers,
    ...(thread.opened.length > 0 && { opened: thread.opened }),
    ...(thread.naming?.opened && {
      named: {
        ...{ by: thread.naming.agreed, reason: thread.naming.reason },
        at: thread.naming.opened.at,
      },
    }),
    ...(meeting && { meetingAt: meeting.at, meetingPlace: meeting.place }),
    ...(spoken && { spokenAt: spoken.at }),
    ...(thread.asks && isSpokenTold && { asks: thread.asks }),
    ...(thread.next && { next: thread.next }),
    ...(thread.closedAt !== undefined && { closedAt: thread.closedAt }),
  };
  if (before) {
    const { changedAt, ...shown } = before;
    if (isSame(shown, view)) return { ...view, changedAt };
  }
  return { ...view, changedAt: new Date(now).toISOString() };
}
