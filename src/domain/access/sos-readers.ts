/**
 * Who of a school may see a call for help, as a list that stands in it: rules and queries ask for the list, because "not one of
 * these" cannot be proven of a query. The board's people are not in it: they see what has climbed to them (`visibleTo`).
 */
import type { Day } from '../days';
import { type Chosen, keptOutOf, leftOutOf, type People } from '../sos/recipients';
import type { Sos } from '../sos/records';
import { can } from './capabilities';

/**
 * The uids, sorted: whoever looks after all children, and whom the chain or a person brought in, without whom the child leaves out.
 * Whoever is this child's homeroom sees it by no other title or duty. `undefined`: nobody was told yet, so nobody sees it.
 */
export function sosReaders(
  sos: Chosen & Pick<Sos, 'visibleTo'>,
  classIds: readonly string[],
  people: People,
  day: Day,
): string[] | undefined {
  const { visibleTo } = sos;
  if (!visibleTo) return undefined;
  const keptOut = keptOutOf(sos, classIds, people, day);
  const leftOut = leftOutOf(sos);
  const readers = [...people.staff].filter(([uid, member]) => {
    if (!member.active || !can(member, 'answer-sos') || leftOut.includes(uid)) return false;
    return visibleTo.includes(uid) || (can(member, 'see-every-sos') && !keptOut.includes(uid));
  });
  return readers.map(([uid]) => uid).sort();
}
