import * as z from 'zod/mini';
import type { RightRequest } from '../../rights/requests';
import { command, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { withheldExcepted } from './payloads';
import { iso, requestSource, stored } from './right-deed';

/**
 * Something that is withheld is given all the same. A leader and a counsellor say so, one of each, in writing; the second one agrees with
 * what the first has written. Until both have, it stays withheld.
 */
export const exceptWithheld = command({
  of: 'school',
  needs: 'except-from-withholding',
  proof: 'lately',
  payload: z.strictObject({
    requestId: idSchema,
    /** Made by the sender; the same of whoever agrees. */
    exceptionId: idSchema,
    ...withheldExcepted,
  }),
  sources: requestSource,
  decide: ({ request }, { payload, school, actor, now }) => {
    const { requestId, exceptionId, kinds, why } = payload;
    if (!request?.readers.includes(actor.uid)) return refused('gone');
    if (request.kind !== 'disclosure') return refused('not-correctable');
    if (request.state === 'done' || request.state === 'withdrawn') return refused('decided-already');
    const who = actor.role === 'leader' ? 'leader' : 'counsellor';
    const standing = request.exceptions[exceptionId];
    if (standing?.[who]) return standing[who].uid === actor.uid ? UNCHANGED : refused('of-the-same-role');
    const said = { uid: actor.uid, name: actor.name, at: iso(now) };
    const exception = { ...(standing ?? { kinds, why }), [who]: said };
    const next: RightRequest = {
      ...request,
      exceptions: { ...request.exceptions, [exceptionId]: exception },
    };
    return stored({ school }, requestId, next, { logged: { withheldKinds: exception.kinds } });
  },
});
