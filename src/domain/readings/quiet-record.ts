/**
 * `schools/{s}/quietRecords/{pupilId}`: whoever opens this child's record, the child's own page says nothing of it from the first moment
 * on: a parent at home would read there that somebody has begun to look. Kept by functions; a leader can decide so, too.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import type { Harm } from '../cases/harm';
import type { Case } from '../cases/records';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import type { Notice } from '../notices/records';
import { isOpen } from '../sos/open';
import type { Sos } from '../sos/records';
import { shownWords } from '../texts';
import { keptWhySchema } from './kept-entry';

/**
 * `abuse`: a duty of a case that is not over. `sos`: a call for help from home, or when no school is open, that is open. `answer`: an
 * answer told for the child's safety that nobody has decided about. `harm`: told to the board, and not over. `decided`: by a leader.
 */
export const QUIET_BECAUSE = ['abuse', 'sos', 'answer', 'harm', 'decided'] as const;
export type QuietBecause = (typeof QUIET_BECAUSE)[number];

export const quietDecisionSchema = z.strictObject({
  by: z.string(),
  byName: shownWords(),
  why: keptWhySchema,
  at: serverInstant,
  reviewBy: daySchema,
});
export type QuietDecision = z.infer<typeof quietDecisionSchema>;

export const quietRecordSchema = z.strictObject({
  pupilId: z.string(),
  /** Never empty but where `keptFrom` is not. */
  because: z.array(choices(z.enum(QUIET_BECAUSE), { readAs: 'decided' })),
  /** Whom a matter of harm that is not over is about: the record opens to none of them, and nothing tells them why. */
  keptFrom: z.array(listedUid),
  /** What a leader has decided, until another leader ends it; once a year somebody looks whether it still has to be. */
  decided: z.optional(quietDecisionSchema),
});
export type QuietRecord = z.infer<typeof quietRecordSchema>;

/** What a child's record can be quiet because of, whatever has ended since. */
export interface QuietSources {
  readonly cases: readonly Pick<Case, 'state' | 'duties'>[];
  readonly calls: readonly Pick<Sos, 'state' | 'at' | 'chain' | 'receivedAt' | 'drill'>[];
  readonly notices: readonly Pick<Notice, 'kind' | 'decision' | 'since' | 'expiresAt'>[];
  readonly harms: readonly Pick<Harm, 'about' | 'at' | 'closedAt'>[];
}

interface Quiet extends Pick<QuietRecord, 'because' | 'keptFrom'> {
  /** Since when the earliest of it stands, ISO; absent when nothing does. */
  readonly since?: string;
}

/** `now`: ms since 1970. What a leader has decided is not in it. */
export function quietBy({ cases, calls, notices, harms }: QuietSources, now: number): Quiet {
  const duties = cases
    .filter(({ state }) => state !== 'closed')
    .flatMap((one) => one.duties.filter(({ kind, endedAt }) => kind === 'abuse' && endedAt === undefined));
  const fromHome = calls.filter(
    (call) => isOpen(call) && call.drill !== true && (call.at === 'home' || call.chain === 'outOfHours'),
  );
  const answers = notices.filter(
    (one) => one.kind === 'safety' && one.decision === undefined && Date.parse(one.expiresAt) > now,
  );
  const matters = harms.filter(({ closedAt }) => closedAt === undefined);
  const found: readonly (readonly [QuietBecause, readonly string[]])[] = [
    ['abuse', duties.map(({ startedAt }) => startedAt)],
    ['sos', fromHome.map(({ receivedAt }) => receivedAt)],
    ['answer', answers.map(({ since }) => since)],
    ['harm', matters.map(({ at }) => at)],
  ];
  const [since] = found.flatMap(([, times]) => times).toSorted();
  return {
    because: found.flatMap(([because, times]) => (times.length > 0 ? [because] : [])),
    keptFrom: [...new Set(matters.flatMap(({ about }) => about))].toSorted(),
    ...(since !== undefined && { since }),
  };
}
