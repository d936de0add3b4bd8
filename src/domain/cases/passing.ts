/**
 * A child goes to another school of the city, and its case with it: a leader asks with what the child and its guardians have agreed to,
 * a leader there says yes, and until then the case stands where it stood. What was written in it stays there; what goes along is what
 * whoever goes on has to know. `schools/{receiving}/incomingCases/{caseId}` holds it until it is answered.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { canJoin, type CaseCircle } from '../access/case-readers';
import { daySchema, serverInstant } from '../day-schemas';
import { dayOfInstant } from '../days';
import { gradeOfClass } from '../school/grades';
import type { Pupil } from '../school/school';
import type { SchoolCalendar } from '../school/calendar';
import { isSame } from '../same';
import { shownWords } from '../texts';
import { without } from '../without';
import { type After, changed, type CaseWorld, closed, refused } from './deeds';
import { type Opening, openedCase, withTrigger } from './opening';
import { INTENSITY_MAX } from './choices';
import { type Case, caseTextSchema, supportSchema, teamMemberSchema, wishesSchema } from './records';

export const agreementSchema = z.strictObject({
  child: z.boolean(),
  guardians: z.boolean(),
  on: daySchema,
});

export const incomingCaseSchema = z.strictObject({
  from: z.string(),
  fromName: shownWords(),
  child: z.strictObject({ familyName: shownWords(), givenName: shownWords(), kana: shownWords() }),
  /** In the school that it comes from. */
  grade: z.number(),
  /** What whoever goes on has to know. */
  text: caseTextSchema,
  confided: z.boolean(),
  since: daySchema,
  intensity: z.number().check(z.int(), z.minimum(1), z.maximum(INTENSITY_MAX)),
  wishes: wishesSchema,
  goal: z.optional(caseTextSchema),
  /** Planned and taken up: they begin anew where the child goes. */
  supports: z.array(supportSchema),
  /** Whom one can ask. */
  team: z.array(teamMemberSchema),
  consent: agreementSchema,
  by: listedUid,
  byName: shownWords(),
  at: serverInstant,
  /** Leaders of the receiving school who may know. */
  readers: z.array(listedUid),
});
export type IncomingCase = z.infer<typeof incomingCaseSchema>;

/** Leaders of the receiving school, without whom the child leaves out. `circle`: its staff, and whom the case is kept from. */
export function incomingReaders(confided: boolean, circle: CaseCircle): string[] {
  return Object.keys(circle.staff)
    .filter((uid) => circle.staff[uid]?.role === 'leader')
    .filter((uid) => canJoin({ classIds: [], confided }, uid, circle))
    .sort();
}

export interface Passing {
  readonly to: string;
  readonly toName: string;
  readonly text: string;
}

/** Asked for; asked again of the same school, with other words. No duty of law goes along: it is done, or told, before. */
export function passedOn(one: Case, { to, toName, text }: Passing, world: CaseWorld): After {
  if (one.duties.some(({ endedAt }) => endedAt === undefined)) return refused('duty-open');
  if (one.passing && one.passing.to !== to) return refused('case-passing');
  const passing = { to, toName, at: new Date(world.now).toISOString() };
  return changed(one, { passing }, { kind: 'passed-on', text, school: toName }, world);
}

/** Whoever asked has thought better of it, or it is no child of the other school. */
export function cameBack(one: Case, text: string, world: CaseWorld): After {
  const { passing } = one;
  if (!passing) return refused('gone');
  return changed(without(one, 'passing'), {}, { kind: 'came-back', text, school: passing.toName }, world);
}

/** Somebody goes on with it at the other school. */
export function wentOver(one: Case, world: CaseWorld): After {
  const { passing } = one;
  if (!passing) return refused('ask-the-school');
  const over = closed(without(one, 'passing'), { outcome: 'moved', reason: passing.toName }, world);
  return 'why' in over ? refused('ask-the-school') : over;
}

/** What goes along. */
export function incomingOf(
  one: Case,
  pupil: Pick<Pupil, 'familyName' | 'givenName' | 'kana' | 'classId'>,
  asked: Pick<IncomingCase, 'from' | 'fromName' | 'text' | 'consent' | 'by' | 'byName' | 'at' | 'readers'>,
): IncomingCase {
  const { familyName, givenName, kana, classId } = pupil;
  const { confided, intensity, wishes, goal, supports, team, openedAt } = one;
  return {
    ...asked,
    child: { familyName, givenName, kana },
    ...{ grade: gradeOfClass(classId), confided, since: dayOfInstant(openedAt), intensity, wishes, team },
    ...(goal !== undefined && { goal }),
    supports: supports.filter(({ state }) => state === 'planned' || state === 'taken-up'),
  };
}

/** The case as it begins at the receiving school; into the one that the child has there already, where there is one. */
export function takenIn(
  incoming: Pick<IncomingCase, 'confided' | 'intensity' | 'wishes' | 'goal' | 'supports'>,
  standing: Case | undefined,
  opening: Opening,
  calendar: SchoolCalendar,
): Case {
  const { intensity, wishes, goal } = incoming;
  const one = standing
    ? withTrigger(standing, opening.origin, opening, calendar)
    : openedCase(opening, calendar);
  const before = new Set(one.supports.map(({ id }) => id));
  const supports = incoming.supports
    .filter(({ id }) => !before.has(id))
    .map((support) => ({ ...without(support, 'takenUpOn', 'overOn'), state: 'planned' as const }));
  return {
    ...one,
    intensity: standing ? one.intensity : intensity,
    wishes: isSame(one.wishes, {}) ? wishes : one.wishes,
    ...(one.goal === undefined && goal !== undefined && { goal }),
    supports: [...one.supports, ...supports],
  };
}
