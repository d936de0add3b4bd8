import type { Day } from '../days';
import type { Level } from '../answers/pupil-records';
import { deviation, isBelowUsual, NO_BASELINE, usual, withAnswer } from './baseline';
import { ALARMS_KEPT, BASELINE_LEAST, IN_A_ROW, LAMBDA, LIMIT, RECOVERED } from './limits';
import type { WeatherWatch } from './state';

export const NO_WEATHER: WeatherWatch = {
  ...{ baseline: NO_BASELINE, storms: 0, ewma: 0, ewmaVariance: 0 },
  ...{ below: 0, alarmed: false, alarms: [] },
};

/**
 * The watch after one answered level. The answer is held against the baseline of the answers before it. Only an answer that is
 * itself below the usual can count as below: the average may still be low on the first sunny morning after two storms.
 */
export function watchWeather(watch: WeatherWatch, day: Day, level: Level): WeatherWatch {
  const after = {
    ...watch,
    baseline: withAnswer(watch.baseline, day, level),
    storms: watch.storms + (level === 1 ? 1 : 0),
  };
  if (watch.baseline.n < BASELINE_LEAST) return after;
  const standardised = deviation(watch.baseline, day, level) / usual(watch.baseline).sd;
  const ewma = (1 - LAMBDA) * watch.ewma + LAMBDA * standardised;
  const ewmaVariance = (1 - LAMBDA) ** 2 * watch.ewmaVariance + LAMBDA ** 2;
  const spread = Math.sqrt(ewmaVariance);
  const isLow = ewma < -LIMIT * spread && isBelowUsual(watch.baseline, day, level);
  const below = isLow ? watch.below + 1 : 0;
  const alarm = !watch.alarmed && below >= IN_A_ROW;
  return {
    ...after,
    ewma,
    ewmaVariance,
    below,
    alarmed: (watch.alarmed || alarm) && ewma <= -RECOVERED * spread,
    alarms: alarm ? [...watch.alarms, day].slice(-ALARMS_KEPT) : watch.alarms,
  };
}
