/** Who of those who see a class sees what its board does not show of a child: all but whom the child leaves out. */
import type { Child, Member } from './standing';
import { READINGS } from './readers';
import { standingAs } from './standing-as';

/** The uids, sorted. `classIds` of the child: the class whose board it is. */
export function keptDaysReaders(
  staff: ReadonlyMap<string, Member>,
  child: Child,
  leftOut: readonly string[],
): string[] {
  const all = [...staff].map(([uid, member]) => ({ ...member, uid }));
  return standingAs(READINGS.classDay.all, all, child)
    .flatMap(({ uid }) => (leftOut.includes(uid) ? [] : uid))
    .sort();
}
