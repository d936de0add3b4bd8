import * as z from 'zod/mini';
import { usualCalendar } from '../defaults/calendar';
import { toStored } from '../documents/instants';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { calendarSchema } from '../school/calendar';
import { topicSchema } from '../school/staff-records';
import { readableFrom } from '../signals/school-time';
import { wordsOf } from '../texts';
import { GOOD_TEXT_MAX, TOPIC_KINDS, TOPIC_TEXT_MAX } from '../words/choices';
import { goodThingSchema } from '../words/good-thing';
import { apartSources, keptApart } from './apart';
import { command, every, one, refused, type Write } from './command';
import { childSources, ofChild, problemWith, written } from './words-deed';

/**
 * What somebody saw of a child, or a sentence to the 気になる that they tapped that day. A good thing reaches the child in the school's
 * hours, unless the child is kept apart from its writer: they learn nothing of it, and writes in the record as everybody does.
 */
export const writeTopic = command({
  of: 'school',
  needs: 'write-words',
  payload: z.strictObject({ ...ofChild, kind: z.enum(TOPIC_KINDS), text: wordsOf(1, TOPIC_TEXT_MAX) }),
  sources: (deed) => {
    const { school, payload, actor } = deed;
    const { pupilId, kind, id, day } = payload;
    return {
      ...childSources(deed),
      stored: one(
        topicPath(school, pupilId, kind === 'observation' ? { day, uid: actor.uid } : id),
        topicSchema,
      ),
      good: one(paths.goodThing(school, pupilId, id), goodThingSchema),
      staff: every(`${paths.school(school)}/staff`, staffSchema),
      ...apartSources(school, pupilId),
      calendar: one(paths.settings(school, 'calendar'), calendarSchema),
    };
  },
  decide: (state, deed) => {
    const { school, payload, actor, now } = deed;
    const { pupilId, kind, id, day, text } = payload;
    const { stored, good, staff, calendar } = state;
    // The sentence belongs to the tap, however late it comes.
    const problem = problemWith(state, now, stored ? undefined : day);
    if (problem) return refused(problem);
    if (stored && stored.kind !== kind) return refused('id-taken');
    if (kind === 'good' && text.length > GOOD_TEXT_MAX) return refused('malformed');
    const entry = {
      path: topicPath(school, pupilId, kind === 'observation' ? { day, uid: actor.uid } : id),
      ...{ schema: topicSchema, stored, said: { text }, fixed: { kind } },
    };
    const not = keptApart(state);
    if (kind !== 'good' || not.includes(actor.uid)) return written(entry, deed);
    const leaders = Object.entries(staff).filter(([, { role, active }]) => role === 'leader' && active);
    const copy = {
      ...{ school, pupilId, by: actor.uid, name: actor.name, text, day: stored?.day ?? day },
      withdrawn: false,
      at: good?.at ?? new Date(now).toISOString(),
      deliverAt: good?.deliverAt ?? new Date(readableFrom(calendar ?? usualCalendar(now), now)).toISOString(),
      readers: leaders.map(([uid]) => uid).filter((uid) => uid !== actor.uid && !not.includes(uid)),
    };
    const data = toStored(goodThingSchema, copy, { instant: (ms) => new Date(ms) });
    const write: Write = { how: 'set', path: paths.goodThing(school, pupilId, id), data };
    return written(entry, deed, [write]);
  },
});

function topicPath(
  school: string,
  pupilId: string,
  of: string | { readonly day: string; readonly uid: string },
): string {
  return typeof of === 'string'
    ? paths.topic(school, pupilId, of)
    : paths.observation(school, pupilId, of.day, of.uid);
}
