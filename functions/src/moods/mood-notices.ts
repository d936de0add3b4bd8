import { addDays, type Day } from '@domain/days';
import { HALF_TERM_DAYS } from '@domain/mood/limits';
import { changeReasons, lowReasons, silenceReasons } from '@domain/mood/reasons';
import type { MoodState } from '@domain/mood/state';
import type { NoticeKind } from '@domain/notices/kinds';
import type { ComposedNotice } from '@domain/notices/compose';
import { endOf, type Evening, isStillNews, noticesOf } from './evening';
import type { Moods } from './moods';

interface Signal {
  readonly kind: NoticeKind;
  readonly alarmsOf: (state: MoodState) => readonly Day[];
  readonly reasonsOf: typeof changeReasons;
  /** An alarm so few days from one that was known is that one, which an answer that came late has moved. */
  readonly same: number;
}

/** What the daily weather of a child says: on which days, and why. */
const SIGNALS: readonly Signal[] = [
  { kind: 'change', alarmsOf: ({ alarms }) => alarms, reasonsOf: changeReasons, same: 0 },
  { kind: 'silence', alarmsOf: ({ silence }) => silence.alarms, reasonsOf: silenceReasons, same: 0 },
  {
    kind: 'low',
    alarmsOf: ({ low }) => low?.alarms ?? [],
    reasonsOf: lowReasons,
    // With weekends there are always more days than school days until the next one.
    same: HALF_TERM_DAYS,
  },
];

/** Of alarms that the states did not know before, unless they lie so far back that nobody needs to look any more. */
export function moodNotices(evening: Evening, before: Moods, after: Moods): ComposedNotice[] {
  const whose = (pupilId: string) => ({ school: evening.school, pupilId });
  return [...after].flatMap(([pupilId, state]) =>
    SIGNALS.flatMap(({ kind, alarmsOf, reasonsOf, same }) => {
      const known = before.get(pupilId);
      const isKnown = (day: Day) =>
        known !== undefined &&
        alarmsOf(known).some((one) => addDays(one, -same) <= day && day <= addDays(one, same));
      return alarmsOf(state)
        .filter((day) => isStillNews(evening, day) && !isKnown(day))
        .flatMap((day) =>
          noticesOf(
            evening,
            { kind, pupilId, since: endOf(evening, day) },
            reasonsOf(whose(pupilId), state, day),
          ),
        );
    }),
  );
}
