/** How a write of settings ended, for whoever waits for it before a form. */
import { failureOf } from '../outcomes';

/** `unanswered`: it may still be stored once there is a connection. */
export type StoreOutcome = 'stored' | 'refused' | 'unanswered';

/** How long an answer is waited for, ms. */
const PATIENCE_MS = 15_000;

export async function outcomeOf(write: Promise<void>): Promise<StoreOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<StoreOutcome>((resolve) => {
    timer = setTimeout(() => resolve('unanswered'), PATIENCE_MS);
  });
  try {
    return await Promise.race([write.then(() => 'stored' as const), impatience]);
  } catch (error) {
    return failureOf(error).kind === 'denied' ? 'refused' : 'unanswered';
  } finally {
    clearTimeout(timer);
  }
}
