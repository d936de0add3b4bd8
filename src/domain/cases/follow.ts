/** What becomes of a case because people change: who reads it, whether its lead can go on, in which classes the child is. */
import { type CaseCircle, canJoin, caseReaders, lessened } from '../access/case-readers';
import { isHomeroomOf } from '../access/standing';
import type { SchoolCalendar } from '../school/calendar';
import { isSame } from '../same';
import { without } from '../without';
import type { Case } from './records';
import { asksNewHomeroom } from './hand-over';
import { withDue } from './schedule';

export interface Around extends CaseCircle {
  /** The child as it is now; `undefined`: nobody knows it here. */
  readonly child: { readonly classIds: readonly string[]; readonly status: 'active' | 'left' } | undefined;
  readonly calendar: SchoolCalendar;
  /** The child has just come from another school, with all that is kept of it. */
  readonly arrives?: boolean;
  /** ISO. */
  readonly at: string;
}

/** Closed cases only lose people. Nothing of an open one is left without somebody who is asked. */
export function followed(one: Case, around: Around): Case {
  if (one.arriving) return around.arrives && around.child ? arrived(one, around) : one;
  if (one.state === 'closed') return { ...one, readers: lessened(one.readers, caseReaders(one, around)) };
  const classIds = around.child ? [...around.child.classIds] : one.classIds;
  const here: Case = { ...one, classIds };
  const leads = standsAsLead(here, around, !isSame(classIds, one.classIds));
  const hasLeft = around.child?.status !== 'active';
  const isMoved = one.movedSince !== undefined || classIds.some((id) => !one.classIds.includes(id));
  const rest: Case = {
    ...without(here, 'leftSince', 'leadHasClass', 'movedSince'),
    ...(leads === 'of-class' && { leadHasClass: true }),
    ...(leads === 'no' && { leadMissingSince: one.leadMissingSince ?? around.at }),
    ...(hasLeft && { leftSince: one.leftSince ?? around.at }),
    ...(isMoved && leads !== 'no' && !hasLeft && { movedSince: one.movedSince ?? around.at }),
  };
  const asked = withReceiver(rest, around, leads === 'no' && !hasLeft);
  return withDue({ ...asked, readers: caseReaders(asked, around) }, around.calendar);
}

/**
 * A case that was closed at another school is read here by whoever looks after all children, as an open one would be, and by nobody for
 * having been of its team. Once; from then on it only loses people.
 */
function arrived(one: Case, around: Around): Case {
  const classIds = [...(around.child?.classIds ?? one.classIds)];
  const here = { ...without(one, 'arriving'), classIds };
  return { ...here, readers: caseReaders({ ...here, team: [] }, around) };
}

/** Whoever may not know it any more is asked no more. */
function withReceiver(one: Case, around: Around, needsLead: boolean): Case {
  if (one.handOver && canJoin(one, one.handOver.to, around)) return one;
  const rest = without(one, 'handOver');
  return needsLead ? { ...rest, ...asksNewHomeroom(rest, around, around.at) } : rest;
}

/** Whoever had the class does not go on by it when it is over; whoever was named for something else does, while the child stays in its classes. */
function standsAsLead(one: Case, circle: CaseCircle, isMoved: boolean): 'of-class' | 'yes' | 'no' {
  const member = circle.staff[one.lead];
  if (member === undefined || !canJoin(one, one.lead, circle)) return 'no';
  if (isHomeroomOf(member, { classIds: one.classIds, day: circle.day })) return 'of-class';
  return member.role === 'teacher' && (isMoved || one.leadHasClass === true) ? 'no' : 'yes';
}
