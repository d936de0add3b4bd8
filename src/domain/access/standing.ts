/**
 * What a member of staff is to a child on a day. Who reads what, who is told and who is called follows from it: nothing else in the
 * house asks for a role and a title. firestore.rules decide the same again for every access.
 */
import type { Day } from '../days';
import type { Staff } from '../identity';
import { OF_TITLE } from './titles';

export type StaffRole = Staff['role'];
export type Member = Pick<Staff, 'role' | 'title' | 'duties' | 'classIds' | 'cover' | 'active'>;

/**
 * `staff`: works at the school. `homeroom`: has one of the child's classes, own or covered. `counsellor`: looks after all children.
 * `confidant`: of those, whom a child writes to in confidence. `guidance`: in charge of student guidance.
 */
export type Standing =
  'staff' | 'teacher' | 'homeroom' | 'counsellor' | 'confidant' | 'guidance' | 'leader' | 'admin';

/** A child as far as the adults around it are concerned. */
export interface Child {
  /** The present classes: two when one of them is a special-needs class. */
  readonly classIds: readonly string[];
  readonly day: Day;
}

interface OfRole {
  readonly standing: Standing;
  /** Whether a class makes them its homeroom teacher: in a small school also the nurse or the vice-principal. */
  readonly hasClasses: boolean;
}

/** A later role is nothing to a child until it stands here. */
const OF_ROLE: Readonly<Record<StaffRole, OfRole>> = {
  teacher: { standing: 'teacher', hasClasses: true },
  counsellor: { standing: 'counsellor', hasClasses: true },
  leader: { standing: 'leader', hasClasses: true },
  admin: { standing: 'admin', hasClasses: false },
};

/** Whoever of these has a class is its homeroom teacher. */
export const ROLES_WITH_CLASSES = (Object.keys(OF_ROLE) as StaffRole[]).filter(
  (role) => OF_ROLE[role].hasClasses,
);

const NONE: ReadonlySet<Standing> = new Set();

/** Everything that somebody is to a child on its day; nothing once they have left. */
export function standingsOf(member: Member, child: Child): ReadonlySet<Standing> {
  if (!member.active) return NONE;
  const { role, title, duties = [] } = member;
  const { standing } = OF_ROLE[role];
  const all: Standing[] = ['staff', standing];
  const guides = title === 'guidance' || duties.includes('guidance');
  if (standing === 'counsellor' && OF_TITLE[title].isConfidant && !guides) all.push('confidant');
  if (guides) all.push('guidance');
  if (isHomeroomOf(member, child)) all.push('homeroom');
  return new Set(all);
}

/** Whether somebody at work in the school has one of a child's classes on its day, own or covered. */
export function isHomeroomOf(
  { role, active, classIds: own, cover }: Omit<Member, 'title' | 'duties'>,
  { classIds, day }: Child,
): boolean {
  const has = (id: string) => own.includes(id) || isCovered(cover[id], day);
  return active && OF_ROLE[role].hasClasses && classIds.some(has);
}

/** The classes that somebody looks after on a day: own ones, and those covered for a colleague. */
export function classesOf({ classIds, cover }: Pick<Member, 'classIds' | 'cover'>, day: Day): string[] {
  const covered = Object.keys(cover).filter((classId) => isCovered(cover[classId], day));
  return [...new Set([...classIds, ...covered])];
}

function isCovered(until: Day | undefined, day: Day): boolean {
  return until !== undefined && until >= day;
}
