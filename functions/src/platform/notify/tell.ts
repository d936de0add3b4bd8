import type { Channel } from '@domain/sos/settings';
import { NOT_TRIED, type Notifier } from './notifier';
import { inLanes } from '../lanes';

export const TOLD_AT_ONCE = 10;

/**
 * By push, and by e-mail where no push arrives. Returns whether it is done with: neither was refused, nor timed out. `count`: of how many
 * things at once.
 */
export async function tellOnce(notifier: Notifier, uid: string, count = 1): Promise<boolean> {
  const pushed = await notifier.tell(uid, 'push', count);
  if (pushed.done) return true;
  const mailed = await notifier.tell(uid, 'email', count);
  return mailed.done || [pushed, mailed].every(({ problem }) => isNotTried(problem));
}

/** By push and by e-mail, each as if there were no other. Returns whether it is done with: no service was out of reach. */
export async function tellBothWays(notifier: Notifier, uid: string): Promise<boolean> {
  const ways = await Promise.all([notifier.tell(uid, 'push'), notifier.tell(uid, 'email')]);
  return ways.every((way) => way.done || isNotTried(way.problem));
}

function isNotTried(problem: string): boolean {
  return (NOT_TRIED as readonly string[]).includes(problem);
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
