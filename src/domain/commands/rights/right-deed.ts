/** What every step of a request has in common: what it is decided on, and how it is stored. */
import { standingAs } from '../../access/readers';
import { standingChoicesSchema } from '../../answers/standing-choices';
import { dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { quietRecordSchema } from '../../readings/quiet-record';
import { type RightRequest, rightRequestSchema } from '../../rights/requests';
import { type Pupil, pupilSchema } from '../../school/school';
import { type Decision, type Deed, every, one, type Write } from '../command';

export const TIMES = { instant: (ms: number) => new Date(ms) };
export const iso = (ms: number) => new Date(ms).toISOString();

export function requestSource({ school, payload: { requestId } }: Deed<{ readonly requestId: string }>) {
  return { request: one(paths.rightRequest(school, requestId), rightRequestSchema) };
}

export function childSource(school: string, pupilId: string) {
  return {
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    choices: one(paths.standingChoices(school, pupilId), standingChoicesSchema),
    quiet: one(paths.quietRecord(school, pupilId), quietRecordSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  };
}

interface ChildState {
  readonly pupil: Pupil;
  readonly choices: { readonly not: readonly string[] } | undefined;
  /** Whom a matter of harm is about reads nothing that is asked of the child, whoever else is left. */
  readonly quiet?: { readonly keptFrom: readonly string[] } | undefined;
  readonly staff: Readonly<Record<string, Staff>>;
}

/** Leaders and confidants, but those whom the child leaves out; where nobody is left, the leaders. */
export function requestReaders({ pupil, choices, quiet, staff }: ChildState, now: number): string[] {
  const all = Object.entries(staff)
    .filter(([uid]) => quiet?.keptFrom.includes(uid) !== true)
    .map(([uid, member]) => ({ uid, ...member }));
  const child = { classIds: pupil.classIds, day: dayOf(now) };
  const around = standingAs(['leader', 'confidant'], all, child).map(({ uid }) => uid);
  const left = around.filter((uid) => choices?.not.includes(uid) !== true);
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
