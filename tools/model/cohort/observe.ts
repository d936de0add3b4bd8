/** What the systems of a school would know of a simulated pupil at the end of each month: the features, and what is missing. */
import { FEATURES, type FeatureRow } from '@domain/risk/features';
import { sigmoid } from '@domain/risk/score';
import { randomOf, type Random } from '../../../scripts/demo/random';
import type { TrueMonth } from './course';
import { binomial, poisson } from './draws';
import { LOADS, ROUNDS } from './truth';

const INDICATORS = FEATURES.filter(({ name }) => name.startsWith('ind_')).map(({ name, factor }) => ({
  name,
  fell: name.replace('ind_', 'fell_'),
  load: LOADS.find((load) => load === factor),
}));
/** Points; a smaller difference between two rounds is no reliable change (instrument: about 33 with three items). */
const RELIABLE_CHANGE = 33;
/** Three items of four steps: an indicator moves in ninths. */
const STEPS = 9;

type Indicators = Readonly<Record<string, number | null>>;
const NOTHING: Indicators = {};

/** A row of features for each month of the course, in its order. */
export function observe(seed: number, key: string, course: readonly TrueMonth[]): FeatureRow[] {
  const random = randomOf(seed, `observed ${key}`);
  const style = 8 * random.normal();
  let latest: Indicators = NOTHING;
  let before: Indicators = NOTHING;
  let silent: number | null = null;
  let weeksSince: number | null = null;
  let usual: number | null = null;
  let absentYear = 0;
  let year = -1;
  return course.map((month) => {
    absentYear = (month.year === year ? absentYear : 0) + month.absent;
    // As at night: of a round of an earlier school year nobody is called silent any more.
    if (month.year !== year) silent = null;
    year = month.year;
    if (ROUNDS.has(month.month)) {
      silent = isSilent(random, month) ? 1 : 0;
      if (silent === 0) [before, latest] = [latest, answer(random, month, style)];
    }
    const weather = weatherOf(random, month, usual);
    if (weather.answered > 0) weeksSince = random.chance(0.9) ? 0 : 1;
    else if (weeksSince !== null) weeksSince = Math.min(60, weeksSince + 4);
    usual = usual === null ? month.stress : 0.75 * usual + 0.25 * month.stress;
    return {
      absent_year: absentYear,
      absent_4w: month.absent,
      late_4w: Math.min(
        28,
        binomial(random, month.days - month.absent, Math.min(0.6, 0.02 * Math.exp(0.5 * month.stress))),
      ),
      nurse_4w: poisson(random, 0.15 * Math.exp(0.4 * month.loads.health + 0.2 * month.stress)),
      ...surveyOf(latest, before),
      invited_silent: silent,
      weather_drop: weather.drop,
      weather_mean: weather.mean,
      weeks_since_answer: weeksSince,
      transition: month.transition ? 1 : 0,
    };
  });
}

/** Who is away or low answers less often: what is missing says something. */
function isSilent(random: Random, { days, absent, stress }: TrueMonth): boolean {
  return absent >= days || random.chance(sigmoid(-3.2 + 0.6 * stress + (6 * absent) / days));
}

function answer(random: Random, { stress, loads }: TrueMonth, style: number): Indicators {
  return Object.fromEntries(
    INDICATORS.map(({ name, load }) => {
      const own = load === undefined ? 9 * stress : 5 * stress + 9 * loads[load];
      const value = 66 + style - own + 9 * random.normal();
      const ninths = Math.min(STEPS, Math.max(0, Math.round((value / 100) * STEPS)));
      // Too few items answered.
      return [name, random.chance(0.02) ? null : Math.round((ninths / STEPS) * 1000) / 10];
    }),
  );
}

function surveyOf(latest: Indicators, before: Indicators): Record<string, number | null> {
  const row: Record<string, number | null> = {};
  for (const { name, fell } of INDICATORS) {
    const now = latest[name] ?? null;
    const then = before[name] ?? null;
    row[name] = now;
    row[fell] = now === null || then === null ? null : then - now >= RELIABLE_CHANGE ? 1 : 0;
  }
  return row;
}

/** Daily weather is answered on days present; with fewer than three answers there is neither a mean nor a drop. */
function weatherOf(random: Random, { days, absent, stress }: TrueMonth, usual: number | null) {
  const answered = binomial(random, days - absent, sigmoid(1.8 - 0.4 * stress));
  const mean = Math.min(4, Math.max(1, 3.2 - 0.3 * stress + 0.25 * random.normal()));
  const drop = usual === null ? null : Math.max(0, 0.8 * (stress - usual) + 0.5 * random.normal());
  const known = answered >= 3;
  return {
    answered,
    mean: known ? Math.round(mean * 10) / 10 : null,
    drop: known && drop !== null ? Math.round(drop * 100) / 100 : null,
  };
}
