/** Who reads what a child wrote beside a survey: those whom it was told of before it wrote, and nobody whom it leaves out. */
import { isHomeroomOf, type Child, type Member } from './standing';
import { readersAmong } from './readers';

/**
 * The uids, sorted. Whoever has the child's class reads it by no other duty, unless there is nobody else to read it. `apart`: whom the child
 * leaves out, and whom a matter of harm is about.
 */
export function surveyWordsReaders(
  staff: ReadonlyMap<string, Member>,
  child: Child,
  apart: readonly string[],
): string[] {
  const all = [...staff].map(([uid, member]) => ({ ...member, uid }));
  const told = readersAmong('response', all, child);
  const others = told.filter((member) => !isHomeroomOf(member, child));
  return (others.length > 0 ? others : told).flatMap(({ uid }) => (apart.includes(uid) ? [] : uid)).sort();
}
