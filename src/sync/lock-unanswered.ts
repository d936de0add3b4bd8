/** A tablet that no server answers any more: whoever has it now may not be its pupil. */
import { isUnanswered } from '@domain/tablet/lost-tablet';
import { lastAnswer, rememberAnswer } from '@/local/last-answer';
import { within } from '@/local/limit';
import { closeSession, currentSession } from '@/local/session-store';
import type { Session } from '@/local/session-types';
import { recallClock, serverNow } from './server-clock';

/** A database that hangs must not keep the page from its first paint, ms. */
const PATIENCE_MS = 2_000;

/** Locks the tablet when it has been without an answer for too long. Never throws. */
export async function lockIfUnanswered(): Promise<void> {
  try {
    await within(PATIENCE_MS, lock());
  } catch {
    // It is looked at again.
  }
}

async function lock(): Promise<void> {
  const [session, { answeredAtMs, lockDays }] = await Promise.all([
    currentSession(),
    lastAnswer(),
    recallClock(),
  ]);
  if (!session) return;
  // From before answers were remembered: the days count from here.
  if (answeredAtMs === undefined) await rememberAnswer(session.uid, serverNow());
  else if (isUnanswered(answeredAtMs, serverNow(), lockDays)) await close(session);
}

async function close(session: Session): Promise<void> {
  try {
    const { closeTablet } = await import('./account/page-account');
    await closeTablet(session);
  } catch {
    // That part of the app could not be loaded.
    await closeSession(session.uid);
  }
}
