import { worthTrying } from './malformed';

/** Does all of it, whatever becomes of one part; then fails, so that the event is delivered again. */
export async function allOf(...parts: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(parts)).filter((outcome) => outcome.status === 'rejected');
  if (failed.length > 0) throw worthTrying(failed.map(({ reason }): unknown => reason));
}
