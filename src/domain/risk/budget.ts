/** Whom of many an adult's attention goes to this week: few, and nobody only because there is room left. */
import type { NoticeSettings } from '../notices/settings';

export interface Candidate {
  readonly pupilId: string;
  /** All present classes: the pupil counts in each of them. */
  readonly classIds: readonly string[];
  readonly score: number;
}

export interface Standing {
  /** Pupils who are noticed already: not again until that has expired. */
  readonly pupils: ReadonlySet<string>;
  /** The classes of each pupil who was newly noticed this week: what the budgets have been spent on. */
  readonly thisWeek: readonly (readonly string[])[];
}

type Budgets = Pick<NoticeSettings, 'perClassAndWeek' | 'perSchoolAndWeek' | 'floor'>;

/**
 * The new risk notices of a school in this ISO week, highest score first; equal scores by pupil, so that every run chooses the same.
 * Who is chosen in one run counts in `Standing` in the next.
 */
export function withinBudgets<C extends Candidate>(
  candidates: readonly C[],
  { pupils, thisWeek }: Standing,
  { perClassAndWeek, perSchoolAndWeek, floor }: Budgets,
): C[] {
  const spent = new Map<string, number>();
  const spend = (classIds: readonly string[]) => {
    for (const classId of classIds) spent.set(classId, (spent.get(classId) ?? 0) + 1);
  };
  thisWeek.forEach(spend);
  const chosen: C[] = [];
  for (const candidate of [...candidates].sort(byScore)) {
    if (thisWeek.length + chosen.length >= perSchoolAndWeek || candidate.score < floor) break;
    if (pupils.has(candidate.pupilId)) continue;
    if (candidate.classIds.some((classId) => (spent.get(classId) ?? 0) >= perClassAndWeek)) continue;
    spend(candidate.classIds);
    chosen.push(candidate);
  }
  return chosen;
}

function byScore(one: Candidate, other: Candidate): number {
  if (one.score !== other.score) return other.score - one.score;
  return one.pupilId < other.pupilId ? -1 : 1;
}
