/** Things that children sent, as functions leave them. */
import type { Staff } from '@domain/identity';
import type { InboxEntry, Thread } from '@domain/signals/records';
import type { SignalAnswer } from '@domain/signals/own-signal';
import type { PlacedThread } from '@/staff/ports/signals';

/** A Friday morning. */
export const SENT_AT = '2026-11-20T00:10:00.000Z';

export function threadOf(change: Partial<Thread> = {}): Thread {
  const owners = change.owners ?? ['t1'];
  const second = { uid: 'n1', name: '保科' };
  return {
    ...{
      school: 's1',
      pupilId: 'p1',
      child: { familyName: '青木', givenName: '光' },
      classIds: ['2026-5-1'],
      kind: 'note',
    },
    ...{ to: { group: 'homeroom' }, wants: 'reply', day: '2026-11-20', sentAt: SENT_AT, owners, second },
    ...{ toldOf: [], readers: [...owners, second.uid], granted: [], opened: [], answers: [], step: 0 },
    ...{ state: 'open', taken: {}, waitingSince: SENT_AT },
    ...change,
  };
}

export function placed(threadId: string, change: Partial<Thread> = {}): PlacedThread {
  return { school: 's1', threadId, thread: threadOf(change) };
}

export const ENTRY: InboxEntry = {
  ...{ school: 's1', pupilId: 'p1', classIds: ['2026-5-1'], kind: 'note', to: { group: 'homeroom' } },
  ...{ readers: ['t1'], wants: 'reply', mayShow: false, day: '2026-11-20', sentAt: SENT_AT },
  messages: [{ id: 'n1', text: 'きのうのことを きいてほしい', at: SENT_AT }],
};

export function answerOf(change: Partial<SignalAnswer>): SignalAnswer {
  return {
    ...{ id: 'a1', by: { uid: 't1', name: '佐藤' }, how: 'words', text: '読みました。' },
    ...{ at: '2026-11-20T00:20:00.000Z', deliverAt: '2026-11-20T00:20:00.000Z' },
    ...change,
  };
}

export const COLLEAGUES: Record<string, Staff> = Object.fromEntries(
  (
    [
      ['t1', '佐藤', 'teacher', 'homeroom'],
      ['n1', '保科', 'counsellor', 'nurse'],
      ['l1', '校長田', 'leader', 'principal'],
    ] as const
  ).map(([uid, displayName, role, title]) => [
    uid,
    { displayName, role, title, classIds: [], cover: {}, active: true, workDays: [1, 2, 3, 4, 5] },
  ]),
);
