/** Cases of the first version, which had one call for help, a team and a plan. They are carried over once; nobody reads them before. */
import * as z from 'zod/mini';
import { serverInstant } from '../day-schemas';
import { dayOf } from '../days';
import { isToldInConfidence } from '../access/case-readers';
import type { Around } from './follow';
import { openedCase } from './opening';
import type { Case, TeamMember } from './records';
import { checkpointAfter, withDue } from './schedule';

export const earlierCaseSchema = z.object({
  pupilId: z.string(),
  step: z.number().check(z.int(), z.minimum(1), z.maximum(3)),
  team: z.array(z.string()).check(z.minLength(1)),
  plan: z.string(),
  openedAt: serverInstant,
  by: z.string(),
  sosId: z.string(),
});
export type EarlierCase = z.infer<typeof earlierCaseSchema>;

/** Its name where it is not known any more whose it was. */
const UNKNOWN = '－';

/** With nobody in `readers` yet. A support that nobody has written down has not begun: it is looked at soon. */
export function carriedOver(
  { pupilId, step, team, openedAt, by, sosId }: EarlierCase,
  want: string | undefined,
  { staff, child, calendar, at }: Around,
): Case {
  const member = (uid: string): TeamMember => ({
    ...{ uid, name: staff[uid]?.displayName ?? UNKNOWN, duty: 'coordination' },
  });
  const day = dayOf(Date.parse(at));
  const lead = member(team.find((uid) => staff[uid]?.active) ?? team[0] ?? by);
  const begun = openedCase(
    {
      ...{ pupilId, classIds: child?.classIds ?? [], origin: { kind: 'sos', id: sosId }, lead, by },
      ...{ confided: isToldInConfidence('sos', want), at: openedAt, day },
    },
    calendar,
  );
  const steps = { state: 'open', step: Math.min(step, 2) } as const;
  return withDue(
    {
      ...begun,
      ...steps,
      team: [...new Set(team)].map(member),
      checkpointAt: checkpointAfter(steps, calendar, day),
    },
    calendar,
  );
}
