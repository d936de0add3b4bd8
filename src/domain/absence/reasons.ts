/** Why a child is away for long, in the groups of the national survey: said by those who lead the school, never computed. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { shownWords } from '../texts';
import type { LongAbsences } from './long-absence';

export const ABSENCE_REASONS = ['illness', 'economic', 'school-refusal', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** `schools/{s}/absenceReasons/{year}`: of a school year, by child. */
export const absenceReasonsSchema = z.strictObject({
  reasons: z.record(
    z.string(),
    z.strictObject({
      reason: choices(z.enum(ABSENCE_REASONS), { readAs: 'other' }),
      by: z.string(),
      byName: shownWords(),
      at: isoInstant,
    }),
  ),
});
export type AbsenceReasons = z.infer<typeof absenceReasonsSchema>;

/** How many children of a list stand in each group; those without any are the last. */
export function groupsOf(
  { children }: Pick<LongAbsences, 'children'>,
  known: AbsenceReasons | null,
): { readonly reason: AbsenceReason | 'none'; readonly count: number }[] {
  const reasons = Object.keys(children).map((pupilId) => known?.reasons[pupilId]?.reason ?? 'none');
  return [...ABSENCE_REASONS, 'none' as const].map((reason) => ({
    reason,
    count: reasons.filter((one) => one === reason).length,
  }));
}
