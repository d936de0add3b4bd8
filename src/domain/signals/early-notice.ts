/**
 * Several children do not want the same adult to be told: a reason to look early, as the law on sexual violence by staff asks, and never one
 * to judge anybody. It says who, and of no child which.
 */
import * as z from 'zod/mini';
import { serverInstant } from '../day-schemas';
import type { Staff } from '../identity';
import { shownWords } from '../texts';

/** So many children, within so many days. */
export const EARLY_NOTICE_CHILDREN = 3;
export const EARLY_NOTICE_DAYS = 30;

/** `schools/{s}/earlyNotices/{uid}`: once in `EARLY_NOTICE_DAYS`. What children take back takes nothing of it back. */
export const earlyNoticeSchema = z.strictObject({
  about: z.string(),
  name: shownWords(),
  readers: z.array(z.string()),
  at: serverInstant,
});
export type EarlyNotice = z.infer<typeof earlyNoticeSchema>;

/** Who is told: the principal; the board's people where it is about the principal, or there is none. */
export function toldEarly(
  about: string,
  staff: ReadonlyMap<string, Pick<Staff, 'role' | 'title' | 'active'>>,
  board: readonly string[],
): string[] {
  const principals = [...staff].flatMap(([uid, { role, title, active }]) =>
    active && role === 'leader' && title === 'principal' ? uid : [],
  );
  const others = principals.filter((uid) => uid !== about);
  return (
    others.length > 0 && !principals.includes(about) ? others : board.filter((uid) => uid !== about)
  ).toSorted();
}
