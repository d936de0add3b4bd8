/**
 * What became of supports: of the children whose support began in a month, what was taken up, what was left, whether it helped, and their
 * absence before and since. Not what it brought about: support begins when things are bad, and much would have got better without it.
 */
import * as z from 'zod/mini';
import type { SUPPORT_VIEWS } from '../cases/choices';
import { type FiguresSide, figuresOf } from '../cases/figures';
import type { Case } from '../cases/records';
import type { Day } from '../days';
import type { AttendanceYear } from '../record/year';
import type { SchoolCalendar } from '../school/calendar';

const count = z.number().check(z.int(), z.minimum(0));
const viewsSchema = z.strictObject({ said: count, helped: count });

export const supportTallySchema = z.strictObject({
  children: count,
  takenUp: count,
  left: count,
  /** `helped`: wholly or somewhat. Whoever could not say is not among those who said. */
  childs: viewsSchema,
  adults: viewsSchema,
  /** As many school days on either side, of those children of whom there are any. */
  absence: z.strictObject({ children: count, before: count, since: count }),
});
export type SupportTally = z.infer<typeof supportTallySchema>;

type Supported = Pick<Case, 'pupilId' | 'supports' | 'supportSince'>;
type View = (typeof SUPPORT_VIEWS)[number] | undefined;

/** `attendance`: of each child by day, as far back as figures look. */
export function supportsOf(
  cases: readonly Supported[],
  attendance: ReadonlyMap<string, AttendanceYear['days']>,
  night: Day,
  calendar: SchoolCalendar,
): SupportTally {
  const taken = cases.flatMap(({ supports }) => supports.filter(({ takenUpOn }) => takenUpOn !== undefined));
  const sides = cases.flatMap(({ pupilId, supportSince }) => {
    const days = attendance.get(pupilId);
    if (supportSince === undefined || !days) return [];
    const course = { attendance: days, weather: {}, nurse: [], contacts: [], rounds: [] };
    return figuresOf(course, supportSince, night, calendar) ?? [];
  });
  const absent = (side: (one: (typeof sides)[number]) => FiguresSide) =>
    sides.reduce((sum, one) => sum + side(one).absent, 0);
  return {
    children: new Set(cases.map(({ pupilId }) => pupilId)).size,
    takenUp: taken.length,
    left: taken.filter(({ state }) => state === 'left').length,
    childs: viewsOf(taken.map(({ childsView }) => childsView)),
    adults: viewsOf(taken.map(({ adultsView }) => adultsView)),
    absence: {
      children: sides.length,
      before: absent(({ before }) => before),
      since: absent(({ since }) => since),
    },
  };
}

function viewsOf(views: readonly View[]): SupportTally['childs'] {
  const said = views.filter((view) => view !== undefined && view !== 'unknown');
  return { said: said.length, helped: said.filter((view) => view !== 'not').length };
}
