import * as z from 'zod/mini';
import { openCaseSchema } from '../../cases/records';
import { addDays, dayOf } from '../../days';
import { paths } from '../../paths';
import { dueDay } from '../../rights/requests';
import { policySchema } from '../../school/settings';
import { keptApart } from '../apart';
import { command, one, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { rightAsked, saysHowChecked, saysWhatToStop, saysWho } from './payloads';
import { childSource, requestReaders, requestSource, stored } from './right-deed';

/** So many days back a request may have come in before somebody enters it. */
const DAYS_BACK = 60;

/**
 * Enters what somebody asks about a child's data. Whoever works on an open case of that child hears of it at once, before anything is
 * decided: a wish to be forgotten can be that of somebody who is to be watched.
 */
export const askRight = command({
  of: 'school',
  needs: 'keep-rights',
  payload: z.strictObject({
    requestId: idSchema,
    ...rightAsked,
  }),
  sources: (deed) => ({
    ...requestSource(deed),
    ...childSource(deed.school, deed.payload.pupilId),
    policy: one(paths.settings(deed.school, 'policy'), policySchema),
    openCase: one(paths.openCase(deed.school, deed.payload.pupilId), openCaseSchema),
  }),
  decide: ({ request, pupil, choices, quiet, staff, policy, openCase }, { payload, school, now, actor }) => {
    const { requestId, ...asked } = payload;
    const { askedOn, kind, about } = asked;
    if (request) return request.pupilId === asked.pupilId ? UNCHANGED : refused('id-taken');
    if (!pupil) return refused('pupil-unknown');
    if (keptApart({ choices, quiet }).includes(actor.uid)) return refused('not-looked-after');
    const today = dayOf(now);
    if (askedOn > today || askedOn < addDays(today, -DAYS_BACK)) return refused('day-too-far');
    if (!saysWho(asked) || !saysHowChecked(asked)) return refused('say-who-and-how-checked');
    if (!saysWhatToStop(asked)) return refused('say-what-to-stop');
    if (about && kind !== 'correction') return refused('not-correctable');
    const readers = requestReaders({ pupil, choices, quiet, staff }, now);
    const decision = stored({ school }, requestId, {
      ...{ ...asked, dueOn: dueDay(askedOn, policy), state: 'asked', exceptions: {}, readers },
    });
    const concerned = (openCase?.readers ?? []).filter((uid) => uid !== actor.uid);
    return decision.done && decision.log ? { ...decision, tells: concerned } : decision;
  },
});
