import type { Day } from '../days';
import {
  ALARMS_KEPT,
  IN_A_ROW,
  SILENCE_DROP,
  SILENCE_ERRORS,
  SILENCE_LEAST,
  SILENCE_MEMORY,
  SILENCE_RECOVERED,
  SILENCE_WINDOW,
} from './limits';
import type { SilenceWatch } from './state';

export const NO_SILENCE: SilenceWatch = { n: 0, window: [], usual: 0, low: 0, alarmed: false, alarms: [] };

/** Share of the last days present with an answer; 1 before there are any. */
export function recentRate({ window }: SilenceWatch): number {
  return window.length === 0 ? 1 : window.filter((answered) => answered).length / window.length;
}

/**
 * The watch after one day present. A day joins the usual only when it leaves the window: a silence is not held against itself.
 * It says that a child answers less than that child used to, and nothing about how the child is.
 */
export function watchSilence(watch: SilenceWatch, day: Day, answered: boolean): SilenceWatch {
  const window = [...watch.window, answered];
  const leaving = window.length > SILENCE_WINDOW ? window.shift() : undefined;
  const before = watch.n - watch.window.length + (leaving === undefined ? 0 : 1);
  const remembered = Math.min(before, SILENCE_MEMORY);
  const usual =
    leaving === undefined ? watch.usual : watch.usual + (Number(leaving) - watch.usual) / remembered;
  const after: SilenceWatch = { ...watch, n: watch.n + 1, window, usual };
  if (before < SILENCE_LEAST) return after;
  const drop = usual - recentRate(after);
  const error = Math.sqrt(usual * (1 - usual) * (1 / SILENCE_WINDOW + 1 / remembered));
  const low = drop >= Math.max(SILENCE_DROP, SILENCE_ERRORS * error) ? watch.low + 1 : 0;
  const alarm = !watch.alarmed && low >= IN_A_ROW;
  return {
    ...after,
    low,
    alarmed: alarm || (watch.alarmed && drop > SILENCE_RECOVERED),
    alarms: alarm ? [...watch.alarms, day].slice(-ALARMS_KEPT) : watch.alarms,
  };
}
