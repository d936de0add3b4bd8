import { usual } from './baseline';
import { MOOD_VERSION, RECENT_DAYS } from './limits';
import { NO_LOW } from './low-watch';
import { recentRate } from './silence-watch';
import type { MoodCore, MoodDay, MoodState } from './state';
import { beginsAnew, fold, step } from './step';

/**
 * The state after `days`, the school days since `settled` in order. `undefined` while nothing is known: before the first answer, or
 * before the first one since school began again. However the days were handed over, at once or night by night, and whichever
 * of them were known late, the same days give the same bytes.
 */
export function moodOf(settled: MoodCore | undefined, days: readonly MoodDay[]): MoodState | undefined {
  const begun = days.findLastIndex(({ day }, at) => {
    const last = at === 0 ? settled?.day : days[at - 1]?.day;
    return last !== undefined && beginsAnew(last, day);
  });
  let before = begun < 0 ? settled : undefined;
  let recent = days.slice(Math.max(0, begun));
  if (!before) recent = recent.slice(firstKnown(recent));
  for (const day of recent.slice(0, Math.max(0, recent.length - RECENT_DAYS))) before = step(before, day);
  recent = recent.slice(-RECENT_DAYS);
  const core = fold(before, recent);
  return core && { version: MOOD_VERSION, ...(before && { settled: before }), recent, ...shown(core) };
}

/** What had been known on the evening of one of the recent days. */
export function coreOn({ settled, recent }: MoodState, day: string): MoodCore | undefined {
  return fold(
    settled,
    recent.filter((one) => one.day <= day),
  );
}

function firstKnown(days: readonly MoodDay[]): number {
  const first = days.findIndex(({ answer }) => answer !== 'silent' && answer !== 'away');
  return first < 0 ? days.length : first;
}

function shown({
  weather,
  silence,
  low = NO_LOW,
}: MoodCore): Omit<MoodState, 'version' | 'settled' | 'recent'> {
  const { baseline, ewma, ewmaVariance, below, alarmed, alarms } = weather;
  const { n, usual: rate } = silence;
  return {
    baseline: { n: baseline.n, ...usual(baseline) },
    ...{ ewma, ewmaVariance, below, alarmed, alarms },
    silence: {
      ...{ n, usual: rate, recent: recentRate(silence) },
      ...{ alarmed: silence.alarmed, alarms: silence.alarms },
    },
    low: { alarms: low.alarms },
  };
}

/**
 * The days since a state was settled, as they are known now: what was observed anew, and of older days what the state remembers.
 */
export function daysSince(state: MoodState | undefined, observed: readonly MoodDay[]): MoodDay[] {
  const first = observed[0]?.day;
  const remembered = state?.recent.filter(({ day }) => first === undefined || day < first) ?? [];
  const settledOn = state?.settled?.day ?? '';
  return [...remembered, ...observed.filter(({ day }) => day > settledOn)];
}
