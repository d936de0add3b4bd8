/** A case begins, or goes on with one reason more. */
import type { Day } from '../days';
import type { SchoolCalendar } from '../school/calendar';
import { checkpointAfter, withDue } from './schedule';
import type { Case, CaseOrigin, TeamMember } from './records';

export interface Opening {
  readonly pupilId: string;
  readonly classIds: readonly string[];
  readonly origin: CaseOrigin;
  readonly confided: boolean;
  /** Who leads it until somebody else is named. */
  readonly lead: TeamMember;
  readonly by: string;
  /** ISO. */
  readonly at: string;
  readonly day: Day;
}

/** With nobody in `readers` yet: access/case-readers.ts makes them. */
export function openedCase(opening: Opening, calendar: SchoolCalendar): Case {
  const { pupilId, classIds, origin, confided, lead, by, at, day } = opening;
  const begun = { state: 'open', step: 1 } as const;
  return withDue(
    {
      ...{ pupilId, classIds: [...classIds], origin, confided, further: [] },
      ...{ ...begun, intensity: 1, team: [lead], lead: lead.uid, openedAt: at, by },
      checkpointAt: checkpointAfter(begun, calendar, day),
      ...{ wishes: {}, supports: [], duties: [], readers: [], rev: 1 },
    },
    calendar,
  );
}

/** Whether a reason stands in it already. */
export function hasTrigger(
  { origin, further }: Pick<Case, 'origin' | 'further'>,
  { kind, id }: CaseOrigin,
): boolean {
  return [origin, ...further].some((one) => one.kind === kind && one.id === id);
}

/** A second reason is a reason to look sooner. */
export function withTrigger(
  one: Case,
  trigger: CaseOrigin,
  { at, day, confided }: Pick<Opening, 'at' | 'day' | 'confided'>,
  calendar: SchoolCalendar,
): Case {
  const state = 'open' as const;
  const sooner = checkpointAfter({ state, step: 1 }, calendar, day);
  const { checkpointAt = sooner } = one;
  return withDue(
    {
      ...one,
      ...{ state, further: [...one.further, { ...trigger, at }], confided: one.confided || confided },
      ...{ checkpointAt: checkpointAt < sooner ? checkpointAt : sooner, rev: one.rev + 1 },
    },
    calendar,
  );
}
