/** What decides about a case beside itself: the child, its adults, whom it leaves out. */
import { keptByHarm, type Harm, harmSchema } from '../../cases/harm';
import type { Around } from '../../cases/follow';
import type { Case, CaseOrigin } from '../../cases/records';
import { dayOf } from '../../days';
import { usualCalendar } from '../../defaults/calendar';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { calendarSchema, type SchoolCalendar } from '../../school/calendar';
import { type Pupil, presentClasses, pupilSchema } from '../../school/school';
import { apartSources, type ApartState, keptApart } from '../apart';
import { type Deed, every, one, those } from '../command';
import * as z from 'zod/mini';

/** Whom a call for help, or what a child sent, leaves out: of another version, too. */
const leavingOutSchema = z.object({
  not: z.optional(z.array(z.string())),
  keptFrom: z.optional(z.array(z.string())),
});

/** Of the documents that a case began with, those in which a child can leave somebody out. */
export function originPaths(school: string, origins: readonly CaseOrigin[]): string[] {
  return origins.flatMap(({ kind, id }) => {
    if (kind === 'sos') return [paths.sos(school, id)];
    const of = kind === 'talk' ? paths.inboxId.in(id) : undefined;
    return of ? [paths.outgoing(school, of.pupilId, of.id)] : [];
  });
}

export function aroundSources(
  { school }: Pick<Deed<unknown>, 'school'>,
  pupilId: string,
  origins: readonly CaseOrigin[],
) {
  return {
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    ...apartSources(school, pupilId),
    left: those(originPaths(school, origins), leavingOutSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    harms: every(`${paths.school(school)}/harms`, harmSchema),
    calendar: one(paths.settings(school, 'calendar'), calendarSchema),
  };
}

interface AroundState extends ApartState {
  readonly pupil: Pupil | undefined;
  readonly left: Readonly<Record<string, z.infer<typeof leavingOutSchema>>>;
  readonly staff: Readonly<Record<string, Staff>>;
  readonly harms: Readonly<Record<string, Harm>>;
  readonly calendar: SchoolCalendar | undefined;
}

export function aroundOf(state: AroundState, pupilId: string, now: number): Around {
  const left = Object.values(state.left).flatMap(({ not = [], keptFrom = [] }) => [...not, ...keptFrom]);
  return {
    child: state.pupil && { classIds: presentClasses(state.pupil), status: state.pupil.status },
    staff: state.staff,
    keptFrom: [...keptApart(state), ...left, ...keptByHarm(Object.values(state.harms), pupilId)],
    calendar: state.calendar ?? usualCalendar(now),
    day: dayOf(now),
    at: new Date(now).toISOString(),
  };
}

export function originsOf(found: Pick<Case, 'origin' | 'further'> | undefined): CaseOrigin[] {
  return found ? [found.origin, ...found.further.map(({ kind, id }) => ({ kind, id }))] : [];
}
