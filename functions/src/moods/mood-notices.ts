import { changeReasons, silenceReasons } from '@domain/mood/reasons';
import type { MoodState } from '@domain/mood/state';
import type { ComposedNotice } from '@domain/notices/compose';
import { endOf, type Evening, isStillNews, noticesOf } from './evening';
import type { Moods } from './moods';

/** Of alarms that the states did not know before, unless they lie so far back that nobody needs to look any more. */
export function moodNotices(evening: Evening, before: Moods, after: Moods): ComposedNotice[] {
  const { school } = evening;
  return [...after].flatMap(([pupilId, state]) => {
    const known = before.get(pupilId);
    const whose = { school, pupilId };
    const fresh = (alarmsOf: (state: MoodState) => readonly string[]) =>
      alarmsOf(state).filter((day) => isStillNews(evening, day) && !(known && alarmsOf(known).includes(day)));
    return [
      ...fresh(({ alarms }) => alarms).flatMap((day) =>
        noticesOf(
          evening,
          { kind: 'change', pupilId, since: endOf(evening, day) },
          changeReasons(whose, state, day),
        ),
      ),
      ...fresh(({ silence }) => silence.alarms).flatMap((day) =>
        noticesOf(
          evening,
          { kind: 'silence', pupilId, since: endOf(evening, day) },
          silenceReasons(whose, state, day),
        ),
      ),
    ];
  });
}
