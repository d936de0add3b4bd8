import { startOfDay, type Day } from '../days';
import { coreOn } from '../mood/history';
import type { MoodState } from '../mood/state';
import type { FeatureRow } from './features';

const DAY_MS = 86_400_000;
/** The range that the features are defined in. */
const WEEKS_MAX = 60;
const DROP_MAX = 10;
/** Answered days that the mean rests on, at most. */
const MEAN_OF = 10;

/**
 * What the daily weather says, as known on `day`. There is no drop before an own baseline. Who has not answered on any of the
 * remembered days has been silent at least as long as those go back.
 */
export function weatherFeatures(mood: MoodState | undefined, day: Day): FeatureRow {
  const recent = mood?.recent.filter((one) => one.day <= day) ?? [];
  const [first] = recent;
  if (!mood || !first) return { weather_drop: null, weather_mean: null, weeks_since_answer: null };
  const levels = recent.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : [])).slice(-MEAN_OF);
  const answered = recent.findLast(({ answer }) => typeof answer === 'number' || answer === 'skipped');
  // Of its own last day the state says it outright: a night asks that of every child of the city.
  const isPresent = recent.length === mood.recent.length;
  const { ewma = 0, ewmaVariance = 0 } = isPresent ? mood : (coreOn(mood, day)?.weather ?? {});
  return {
    weather_drop: ewmaVariance > 0 ? Math.min(DROP_MAX, Math.max(0, -ewma)) : null,
    weather_mean: levels.length > 0 ? levels.reduce((sum, level) => sum + level, 0) / levels.length : null,
    weeks_since_answer: Math.min(WEEKS_MAX, weeksBetween((answered ?? first).day, day)),
  };
}

function weeksBetween(from: Day, to: Day): number {
  return Math.floor((startOfDay(to) - startOfDay(from)) / DAY_MS / 7);
}
