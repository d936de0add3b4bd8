/** The adults whom a child is told of: by name, before anything is written, exactly those whom the rules admit. */
import type { Day } from '../days';
import type { Staff } from '../identity';
import { membersOf } from '../notices/audiences';
import type { Policy } from '../school/settings';
import { type Adults, childOf, members, type Reader } from './around-child';
import { readersAmong } from './readers';
import { standingAs } from './standing-as';
import { classesOf, type Standing } from './standing';

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
