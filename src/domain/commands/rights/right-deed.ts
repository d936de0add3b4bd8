/** What every step of a request has in common: what it is decided on, and how it is stored. */
import { standingAs } from '../../access/standing-as';
import { dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { type RightRequest, rightRequestSchema } from '../../rights/requests';
import { type Pupil, pupilSchema } from '../../school/school';
import { apartSources, type ApartState, keptApart } from '../apart';
import { type Decision, type Deed, every, one, type Write } from '../command';

export const TIMES = { instant: (ms: number) => new Date(ms) };
export const iso = (ms: number) => new Date(ms).toISOString();

export function requestSource({ school, payload: { requestId } }: Deed<{ readonly requestId: string }>) {
  return { request: one(paths.rightRequest(school, requestId), rightRequestSchema) };
}

export function childSource(school: string, pupilId: string) {
  return {
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    ...apartSources(school, pupilId),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  };
}

interface ChildState extends ApartState {
  readonly pupil: Pupil;
  readonly staff: Readonly<Record<string, Staff>>;
}

/**
 * Leaders and confidants, but those whom the child is kept apart from; where it leaves everybody out, the leaders. Whom a matter of harm is
 * about reads nothing that is asked of the child, whoever else is left.
 */
export function requestReaders({ pupil, choices, quiet, staff }: ChildState, now: number): string[] {
  const all = Object.entries(staff)
    .filter(([uid]) => quiet?.keptFrom.includes(uid) !== true)
    .map(([uid, member]) => ({ uid, ...member }));
  const child = { classIds: pupil.classIds, day: dayOf(now) };
  const around = standingAs(['leader', 'confidant'], all, child).map(({ uid }) => uid);
  const apart = keptApart({ choices, quiet });
  const left = around.filter((uid) => !apart.includes(uid));
  const leads = left.some((uid) => staff[uid]?.role === 'leader');
  const leaders = standingAs(['leader'], all, child).map(({ uid }) => uid);
  return [...new Set(leads ? left : [...left, ...leaders])].sort();
}

/** The request as it is now, and whatever changes with it. The log holds its kind and how it ended, and none of its words. */
export function stored(
  { school }: Pick<Deed<unknown>, 'school'>,
  requestId: string,
  request: RightRequest,
  { logged = {}, also = [] }: { logged?: Readonly<Record<string, unknown>>; also?: readonly Write[] } = {},
): Decision {
  const path = paths.rightRequest(school, requestId);
  const { pupilId, kind } = request;
  return {
    done: true,
    writes: [{ how: 'set', path, data: toStored(rightRequestSchema, request, TIMES) }, ...also],
    log: { subject: pupilId, after: { requestId, requestKind: kind, ...logged } },
  };
}
