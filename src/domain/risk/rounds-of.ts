import { isInvited, type Round } from '../school/round';

/** The last survey that a pupil answered, and the one before; one more for one that is open or was not answered. */
const LAST = 3;

/**
 * The last rounds of a school that may have asked this pupil, of `rounds` in the same order. Classes are made anew in April: whom a round of
 * some classes of another year asked, nobody can tell from those of this year.
 */
export function roundsOf<R extends { readonly round: Round }>(
  rounds: readonly R[],
  classIds: readonly string[],
): R[] {
  const years = new Set(classIds.map(yearOf));
  return rounds
    .filter(
      ({ round }) =>
        isInvited(round, classIds) ||
        (round.classIds !== 'all' && !round.classIds.some((id) => years.has(yearOf(id)))),
    )
    .slice(0, LAST);
}

function yearOf(classId: string): string {
  return classId.slice(0, 4);
}
