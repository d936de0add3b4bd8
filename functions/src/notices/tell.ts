import type { Channel } from '@domain/sos/records';
import type { Notice } from '@domain/notices/records';
import type { Notifier } from '../notify/notifier';
import { inLanes } from '../sweep/lanes';
import type { NoticeRun } from './run';

const TOLD_AT_ONCE = 10;

/** Everybody for whom one of the notices was made, once, whatever the number of notices. */
export async function tellAtOnce({ notifier }: NoticeRun, notices: readonly Notice[]): Promise<void> {
  const uids = new Set(notices.flatMap(({ createdFor }) => createdFor));
  await inLanes(TOLD_AT_ONCE, [...uids], (uid) => tellOnce(notifier, uid));
}

/** By push, and by e-mail where no push arrives. */
async function tellOnce(notifier: Notifier, uid: string): Promise<void> {
  const pushed = await notifier.tell(uid, 'push');
  if (!pushed.done) await notifier.tell(uid, 'email');
}

/** By both ways: for what is read on whatever device comes first. */
export async function tellEverywhere(notifier: Notifier, uids: readonly string[]): Promise<void> {
  await inLanes(TOLD_AT_ONCE, uids, async (uid) => {
    await Promise.all([notifier.tell(uid, 'push'), notifier.tell(uid, 'email')]);
  });
}

/** By the ways of the step that calls them. Where a push does not arrive and no e-mail goes out anyway, there is one. */
export async function send(
  notifier: Notifier,
  sends: readonly { uid: string; channel: Channel }[],
): Promise<void> {
  await inLanes(TOLD_AT_ONCE, sends, async ({ uid, channel }) => {
    if (channel === 'inbox') return;
    const isMailed = sends.some((other) => other.uid === uid && other.channel === 'email');
    if (channel === 'push' && !isMailed) await tellOnce(notifier, uid);
    else await notifier.tell(uid, channel);
  });
}
