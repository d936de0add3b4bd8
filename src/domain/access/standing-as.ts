/** Who of the staff is what to a child: apart from the table of all documents, because a child's first page asks it of one kind. */
import type { BoardPost } from '../identity';
import { type Child, type Member, type Standing, standingsOf } from './standing';

/**
 * `child`: whose it is. `schoolmate`: a pupil of the school. `board`: of the board of education, with all that it does; `board-…`: with one post alone. `place`: works at the place outside that
 * it is about. `centre`: a psychologist of the education centre. `owner`: whose account it belongs to.
 */
export type Relation =
  Standing | 'child' | 'schoolmate' | 'board' | `board-${BoardPost}` | 'place' | 'centre' | 'owner';

/** Who looks after a child: they read its mornings. */
export const LOOKS_AFTER = ['homeroom', 'counsellor', 'leader'] as const;

/** Those of the staff who are one of these to a child. Who is not to hear of a child at all is left out here. */
export function standingAs<M extends Member>(
  relations: readonly Relation[],
  staff: readonly M[],
  child: Child,
): M[] {
  return staff.filter((member) => {
    const standings: ReadonlySet<Relation> = standingsOf(member, child);
    return relations.some((relation) => standings.has(relation));
  });
}
