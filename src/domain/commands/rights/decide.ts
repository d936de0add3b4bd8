import * as z from 'zod/mini';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import type { RightRequest } from '../../rights/requests';
import { STOP_PARTS, type StopPart, type Stop, stopSchema } from '../../rights/stops';
import { pupilSchema } from '../../school/school';
import { command, type Deed, one, refused, UNCHANGED, type Write } from '../command';
import { idSchema } from '../offer';
import { rightDecided } from './payloads';
import { iso, requestSource, stored, TIMES } from './right-deed';

const payload = z.strictObject({ requestId: idSchema, ...rightDecided });

/** A leader decides. What is to be used no more is used no more from this moment. */
export const decideRight = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload,
  sources: requestSource,
  then: ({ request }, { school }) => ({
    pupil: one(paths.pupil(school, request?.pupilId ?? '-'), pupilSchema),
    stop: one(paths.stop(school, request?.pupilId ?? '-'), stopSchema),
  }),
  decide: ({ request, pupil, stop }, deed) => {
    const { actor, now, school } = deed;
    const { requestId, outcome, reason, parts = request?.parts ?? [] } = deed.payload;
    if (!request?.readers.includes(actor.uid)) return refused('gone');
    if (request.state !== 'asked')
      return request.outcome === outcome ? UNCHANGED : refused('decided-already');
    if (!pupil && outcome !== 'refused') return refused('pupil-unknown');
    const isUse = request.kind === 'stop' || request.kind === 'resume';
    const decided = { uid: actor.uid, name: actor.name, at: iso(now) };
    const isOver = isUse || outcome === 'refused';
    const next: RightRequest = {
      ...{ ...request, outcome, reason, decided, parts: isUse ? parts : request.parts },
      ...{ state: isOver ? 'done' : 'decided', ...(isOver && { ended: decided }) },
    };
    const also = isUse && outcome !== 'refused' ? writesOfUse(deed, next, stop) : [];
    return stored({ school }, requestId, next, { logged: { outcome }, also });
  },
});

/** The stop and the child's own document say the same from the same moment: whatever is copied later asks the child's document. */
function writesOfUse(
  { school, now }: Deed<z.output<typeof payload>>,
  { pupilId, kind, parts }: RightRequest,
  standing: Stop | undefined,
): Write[] {
  const before = standing?.parts ?? [];
  const wanted = (part: StopPart) =>
    kind === 'stop'
      ? before.includes(part) || parts.includes(part)
      : before.includes(part) && !parts.includes(part);
  const after = STOP_PARTS.filter(wanted);
  const stop = { pupilId, parts: after, since: iso(now), due: true };
  return [
    { how: 'set', path: paths.stop(school, pupilId), data: toStored(stopSchema, stop, TIMES) },
    { how: 'update', path: paths.pupil(school, pupilId), data: { stopped: after } },
  ];
}
