/** The adults whom a child is told of: by name, before anything is written, exactly those whom the rules admit. */
import type { Day } from '../days';
import type { Staff } from '../identity';
import { membersOf } from '../notices/audiences';
import type { Policy } from '../school/settings';
import { readersAmong, standingAs } from './readers';
import { classesOf, type Child, type Member, type Standing } from './standing';

/** An adult at work in the school. `classIds` are those looked after now, cover included. */
export type Reader = Pick<Staff, 'displayName' | 'title' | 'role' | 'classIds'> & {
  /** Whom answers about safety or bullying reach. Absent in a copy from before this was told. */
  readonly reachedBy?: readonly ('safety' | 'bullying')[];
  /** Absent in a copy from before notes named their readers. */
  readonly uid?: string;
  /** 0 Sunday … 6 Saturday. Absent in a copy from before it was told when something is read. */
  readonly workDays?: readonly number[];
};

/** The adults around a child, as its tablet knows them. */
export interface Adults {
  readonly staff: readonly Reader[];
  /** The child's present classes. */
  readonly classIds: readonly string[];
}

/** The staff at work in a school on `day`, as a pupil is told of them. `staff` by uid. */
export function readersAt(
  staff: Readonly<Record<string, Staff>>,
  policy: Policy | undefined,
  day: Day,
): Reader[] {
  const members = new Map(Object.entries(staff));
  const reached = (audience: 'safety' | 'bullying') =>
    new Set(membersOf({ kind: audience, audience, classIds: [], day }, members, policy));
  const circles = { safety: reached('safety'), bullying: reached('bullying') };
  return Object.entries(staff).map(([uid, member]) => ({
    uid,
    displayName: member.displayName,
    title: member.title,
    role: member.role,
    classIds: classesOf(member, day),
    workDays: member.workDays,
    reachedBy: (['safety', 'bullying'] as const).filter((circle) => circles[circle].has(uid)),
  }));
}

export interface SurveyReaders {
  /** See the summary without what is kept from the homeroom, and no more. */
  readonly homeroom: readonly Reader[];
  /** See every answer and what a pupil wrote. */
  readonly counsellors: readonly Reader[];
  /** See the summary and the answers about safety. */
  readonly leaders: readonly Reader[];
  /** Hear of an answer about bullying. */
  readonly bullyingTeam: readonly Reader[];
  /** Hear of an answer about safety, and are none of those above. */
  readonly safetyContacts: readonly Reader[];
  /** Everybody once, in this order. */
  readonly all: readonly Reader[];
}

/** The adults who read a child's answers, by what they see. */
export function surveyReaders({ staff, classIds }: Adults): SurveyReaders {
  const reads = (kind: 'response' | 'sensitiveAnswers' | 'homeroomResult') =>
    readersAmong(kind, members(staff), childOf(classIds)).map(({ reader }) => reader);
  const counsellors = reads('response');
  const seeAll = [...new Set([...counsellors, ...reads('sensitiveAnswers')])];
  const homeroom = reads('homeroomResult').filter((one) => !seeAll.includes(one));
  const leaders = seeAll.filter((one) => !counsellors.includes(one));
  const bullyingTeam = staff.filter(({ reachedBy }) => reachedBy?.includes('bullying'));
  const safetyContacts = staff.filter((one) => one.reachedBy?.includes('safety') && !seeAll.includes(one));
  const all = [...new Set([...homeroom, ...seeAll, ...bullyingTeam, ...safetyContacts])];
  return { homeroom, counsellors, leaders, bullyingTeam, safetyContacts, all };
}

/** The adults who read what a child answers in the morning. */
export function morningReaders({ staff, classIds }: Adults): Reader[] {
  return readersAmong('checkIn', members(staff), childOf(classIds)).map(({ reader }) => reader);
}

/** Who sees what of everything that is kept of a child. */
export function recordReaders(adults: Adults) {
  const { counsellors, leaders, bullyingTeam, safetyContacts } = surveyReaders(adults);
  const isKnown = (one: Reader) => counsellors.includes(one) || leaders.includes(one);
  return {
    homeroom: thoseWho(adults, ['homeroom']),
    ...{ counsellors, leaders, safetyContacts },
    bullyingTeam: bullyingTeam.filter((one) => !isKnown(one)),
    office: thoseWho(adults, ['admin']),
  };
}

function thoseWho({ staff, classIds }: Adults, standings: readonly Standing[]): Reader[] {
  return standingAs(standings, members(staff), childOf(classIds)).map(({ reader }) => reader);
}

/** A tablet keeps those at work only, with the classes that they had when it asked. */
function members(staff: readonly Reader[]): (Member & { readonly reader: Reader })[] {
  return staff.map((reader) => {
    const { role, title, classIds } = reader;
    return { ...{ role, title, classIds }, cover: {}, active: true, reader };
  });
}

function childOf(classIds: readonly string[]): Child {
  return { classIds, day: '' };
}
