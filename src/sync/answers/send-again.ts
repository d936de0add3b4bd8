import { tabletDatabase } from '@/local/database';
import { unparkAll } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import { pagePump } from './page-pump';

/** Gives what the school's system refused another try. It stays sealed on this tablet: a file would lie open on a shared one. */
export async function sendAgain({ uid }: PupilSession): Promise<void> {
  await unparkAll(tabletDatabase(), uid);
  await pagePump.nudge('tap');
}
