import * as z from 'zod/mini';
import { defaultMeetingPlaces } from '../defaults/meeting-places';
import { usualCalendar } from '../defaults/calendar';
import { paths } from '../paths';
import { policySchema } from '../school/settings';
import { MESSAGES_MAX, STAMPS } from '../signals/choices';
import { isReachedByWordsAlone } from '../signals/unnamed';
import { chainAt } from '../sos/hours';
import { command, one, refused } from './command';
import { isThread, ownThread, threadSources, withAnswer } from './signal-deed';
import { answeredMeeting, answeredText, ofAnswer } from './signal-payloads';

/**
 * A stamp, words, or a place and a time. Nobody writes to a child without somebody else who reads it, and nobody meets a child but in a
 * room of the school's list, in school hours. A child that has not said its name is reached by a stamp and by words alone.
 */
export const answerSignal = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.union([
    z.strictObject({ ...ofAnswer, stamp: z.enum(STAMPS) }),
    z.strictObject({ ...ofAnswer, ...answeredText }),
    z.strictObject({ ...ofAnswer, ...answeredMeeting }),
  ]),
  sources: (deed) => ({
    ...threadSources(deed),
    policy: one(paths.settings(deed.school, 'policy'), policySchema),
  }),
  decide: (state, deed) => {
    const { payload, actor, now } = deed;
    const thread = ownThread(state, actor);
    if (!isThread(thread)) return thread;
    const isKnown = thread.answers.some(({ id }) => id === payload.answerId);
    if ('stamp' in payload)
      return withAnswer(thread, { how: 'stamp', stamp: payload.stamp }, {}, state, deed);
    if (!isKnown && thread.readers.every((uid) => uid === actor.uid)) return refused('nobody-beside');
    if ('text' in payload) {
      const isTooMuch =
        !isReachedByWordsAlone(thread) &&
        thread.answers.filter(({ how }) => how === 'words').length >= MESSAGES_MAX;
      if (isTooMuch && !isKnown) return refused('talk-instead');
      return withAnswer(thread, { how: 'words', text: payload.text }, {}, state, deed);
    }
    if (isReachedByWordsAlone(thread)) return refused('has-no-name');
    const { meeting } = payload;
    const calendar = state.calendar ?? usualCalendar(now);
    const places = state.policy?.meetingPlaces ?? defaultMeetingPlaces;
    const at = Date.parse(meeting.at);
    if (!isKnown && !places.includes(meeting.place)) return refused('place-unlisted');
    if (!isKnown && (at <= now || chainAt(calendar, at) !== 'school')) return refused('not-in-school-hours');
    return withAnswer(thread, { how: 'meeting', meeting }, {}, state, deed);
  },
});
