/**
 * Whether children get an answer to what they send: of a school, never of one adult. Counted only once a school has had its first term
 * with it: a figure that is looked at from the first day makes stamps, not answers.
 */
import * as z from 'zod/mini';
import { addDays, type Day } from '../days';
import type { SchoolCalendar } from '../school/calendar';
import { isReadOnly, suffices } from '../signals/answered';
import type { Thread } from '../signals/records';
import { afterSchoolDays, CLIMBS_AFTER_DAYS } from '../signals/school-time';

const FIRST_TERM_DAYS = 120;

const count = z.number().check(z.int(), z.minimum(0));

export const letterTallySchema = z.strictObject({
  sent: count,
  /** Answered, as their kind needs, before the fact that a child waits went on to somebody else. */
  inTime: count,
  /** Still without an answer, though that time is over. */
  waiting: count,
});
export type LetterTally = z.infer<typeof letterTallySchema>;

/** `undefined` in a school's first term. `first`: the day of the first letter that the school ever had. */
export function lettersOf(
  threads: readonly Thread[],
  {
    calendar,
    first,
    night,
    now,
  }: { calendar: SchoolCalendar; first: Day | undefined; night: Day; now: number },
): LetterTally | undefined {
  if (first === undefined || night < addDays(first, FIRST_TERM_DAYS)) return undefined;
  const tally: LetterTally = { sent: 0, inTime: 0, waiting: 0 };
  for (const thread of threads) {
    const answeredAt = firstAnswer(thread);
    // Taken back before anybody answered: nobody waits for anything.
    if (answeredAt === undefined && thread.state === 'closed') continue;
    const due = afterSchoolDays(calendar, Date.parse(thread.sentAt), CLIMBS_AFTER_DAYS);
    // Whether it is answered in time is not known yet.
    if (answeredAt === undefined && now < due) continue;
    tally.sent += 1;
    if (answeredAt === undefined) tally.waiting += 1;
    else if (answeredAt <= due) tally.inTime += 1;
  }
  return tally;
}

function firstAnswer({ kind, wants, answers, readAt }: Thread): number | undefined {
  const at = answers.find(({ how }) => suffices(kind, wants, how))?.at;
  const read = isReadOnly(kind, wants) ? readAt : undefined;
  const all = [at, read].flatMap((one) => (one === undefined ? [] : [Date.parse(one)]));
  return all.length === 0 ? undefined : Math.min(...all);
}
