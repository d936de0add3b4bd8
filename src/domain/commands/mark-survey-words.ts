import * as z from 'zod/mini';
import { toStored } from '../documents/instants';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { stateAfter, type SurveyWords, surveyWordsSchema } from '../survey/survey-words';
import { apartSources, keptApart } from './apart';
import { command, every, one, refused, UNCHANGED } from './command';
import { passedOn, saysWhyUntold } from './signal-payloads';

const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
const ofWords = { pupilId: id, roundId: id };

/**
 * What a reader has done about what a child wrote beside a survey: read it, told somebody by a duty that is named, spoken with the child.
 * Nobody comes to read it by that: the child was told who does.
 */
export const markSurveyWords = command({
  of: 'school',
  needs: 'see-answers',
  payload: z.union([
    z.strictObject({ ...ofWords, how: z.enum(['read', 'answered']) }),
    z.strictObject({
      ...ofWords,
      how: z.literal('passed-on'),
      ...passedOn,
    }),
  ]),
  sources: ({ school, payload: { pupilId, roundId } }) => ({
    words: one(paths.surveyWords(school, pupilId, roundId), surveyWordsSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    ...apartSources(school, pupilId),
  }),
  decide: ({ words, staff, ...state }, { school, payload, actor, now }) => {
    if (!words) return refused('gone');
    if (!words.readers.includes(actor.uid)) return refused('not-yours');
    const { pupilId, roundId, how } = payload;
    const by = { uid: actor.uid, name: actor.name };
    const given = { how, by, at: new Date(now).toISOString() };
    if (how === 'passed-on') {
      const apart = keptApart(state);
      const to = payload.to.flatMap((uid) => {
        const member = staff[uid];
        return member?.active && !apart.includes(uid) ? [{ uid, name: member.displayName }] : [];
      });
      if (to.length < payload.to.length) return refused('cannot-be-told');
      const { duty, childTold, because } = payload;
      if (!saysWhyUntold(payload)) return refused('say-why');
      const told = { to, duty, childTold, ...(because !== undefined && { because }) };
      return stored({ ...given, passedOn: told });
    }
    const isDone = words.deeds.some((deed) => deed.how === how && (how === 'read' || deed.by.uid === by.uid));
    return isDone ? UNCHANGED : stored(given);

    function stored(deed: SurveyWords['deeds'][number]) {
      const deeds = [...(words?.deeds ?? []), deed];
      const change = { deeds, state: stateAfter(deeds) };
      return {
        done: true as const,
        writes: [
          {
            how: 'update' as const,
            path: paths.surveyWords(school, pupilId, roundId),
            data: toStored(surveyWordsSchema, change, { instant: (ms) => new Date(ms) }),
          },
        ],
        log: { subject: pupilId, after: { roundId, how } },
      };
    }
  },
});
