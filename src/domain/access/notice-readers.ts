/** Who reads a notice: each circle its own documents. */
import type { Day } from '../days';
import { OF_KIND } from '../notices/kinds';
import type { Notice } from '../notices/records';
import { type Child, type Member, standingsOf } from './standing';

export type Placed = Pick<Notice, 'kind' | 'audience' | 'classId' | 'otherClassId' | 'createdFor'>;

/** A child's wish to talk to the counsellors only. */
export function isConfided({ kind, audience }: Pick<Notice, 'kind' | 'audience'>): boolean {
  return OF_KIND[kind].isWish && audience !== 'homeroom';
}

/** The child of a notice: whoever has its classes now is its homeroom. */
export function childOf(
  { classId, otherClassId }: Pick<Notice, 'classId' | 'otherClassId'>,
  day: Day,
): Child {
  return { classIds: otherClassId === undefined ? [classId] : [classId, otherClassId], day };
}

/** As the rules decide it on `day`, for somebody with this uid. */
export function readsNotice(notice: Placed, uid: string, member: Member, day: Day): boolean {
  const { kind, audience, createdFor } = notice;
  const is = standingsOf(member, childOf(notice, day));
  const isNamed = createdFor.includes(uid);
  if (is.has('counsellor')) return !isConfided(notice) || is.has('confidant');
  if (is.has('leader') && (!OF_KIND[kind].isWish || isNamed)) return true;
  // What was made for a homeroom is read by whoever has the class now, not by whoever had it then.
  if (audience === 'homeroom') return is.has('homeroom');
  return isNamed && is.has('teacher');
}
