import * as z from 'zod/mini';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import { CORRECTABLE, corrected } from '../../rights/correction';
import type { RightRequest } from '../../rights/requests';
import { type Hold, holdSchema } from '../../rights/retention';
import { command, one, refused, UNCHANGED, type Write } from '../command';
import { idSchema } from '../offer';
import { rightFinished } from './payloads';
import { iso, requestSource, stored, TIMES } from './right-deed';

/** How a request ended: handed over to whom and how, or corrected. What was granted to be deleted is done by the night. */
export const finishRight = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload: z.strictObject({
    requestId: idSchema,
    ...rightFinished,
  }),
  sources: requestSource,
  then: ({ request }, { school, payload: { fix } }) => {
    const pupilId = request?.pupilId ?? '-';
    const kind = CORRECTABLE[fix?.kind ?? 'topic'];
    return {
      hold: one(paths.hold(school, pupilId), holdSchema),
      target: one<object>(kind.at(school, pupilId, fix?.id ?? '-'), kind.schema),
    };
  },
  decide: ({ request, hold, target }, { payload, school, actor, now }) => {
    const { requestId, ending, fix } = payload;
    if (!request?.readers.includes(actor.uid)) return refused('gone');
    if (request.state === 'done') return UNCHANGED;
    if (request.state !== 'decided' || request.outcome === 'refused') return refused('not-decided');
    if (request.kind === 'deletion') return refused('not-decided');
    const also: Write[] = [];
    if (fix) {
      if (request.kind !== 'correction') return refused('not-correctable');
      const right = corrected(fix, target && { ...target });
      if (!right) return refused('not-correctable');
      const { at, schema } = CORRECTABLE[fix.kind];
      const path = at(school, request.pupilId, fix.id);
      also.push({ how: 'set', path, data: toStored(schema, right.document, TIMES) });
      const former = { path, field: right.field, value: right.former };
      if (hold) also.push(heldFormer(school, hold, former));
    }
    const ended = { uid: actor.uid, name: actor.name, at: iso(now) };
    const next: RightRequest = { ...request, state: 'done', ending, ended };
    return stored({ school }, requestId, next, { also });
  },
});

/** Only where nothing of the child may go. */
function heldFormer(school: string, hold: Hold, former: Hold['former'][number]): Write {
  const next = { ...hold, former: [...hold.former, former] };
  return { how: 'set', path: paths.hold(school, hold.pupilId), data: toStored(holdSchema, next, TIMES) };
}
