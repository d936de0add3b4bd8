/**
 * The features that a risk model may use, one row a pupil and month. The same names stand in the training panel (data
 * dictionary), in the model's JSON and in what the functions compute. Each is `null` when it is not known: never imputed as bad.
 */

/** What a feature is about: the factor profile and the audit of contributions group by it. */
export const FACTORS = [
  'attendance',
  'family',
  'study',
  'teacher',
  'friends',
  'health',
  'self',
  'answering',
] as const;
export type Factor = (typeof FACTORS)[number];

export interface Feature {
  readonly name: string;
  readonly factor: Factor;
  /** `survey`: what model B may use. */
  readonly from: 'attendance' | 'survey' | 'weather' | 'roster';
  /** Sign that a weight may have, where the field is sure of it. */
  readonly sign?: '+' | '-';
  /** Range of sane values; the panel reader refuses others by line and column. */
  readonly min: number;
  readonly max: number;
}

const attendance = (name: string, max: number, factor: Factor = 'attendance'): Feature => ({
  name,
  factor,
  from: 'attendance',
  sign: '+',
  min: 0,
  max,
});

/** Indicators of Soramoyo 34 by factor; high is good, so a weight may only be negative. */
const INDICATORS: Readonly<Record<string, Factor>> = {
  school_joy: 'self',
  friends: 'friends',
  peer_safety: 'friends',
  teacher: 'teacher',
  learning: 'study',
  self_worth: 'self',
  mood: 'self',
  ease: 'self',
  body: 'health',
  rhythm: 'health',
  home: 'family',
  help_seeking: 'self',
};

const indicator = ([id, factor]: [string, Factor]): Feature[] => [
  { name: `ind_${id}`, factor, from: 'survey', sign: '-', min: 0, max: 100 },
  /** 1 when it reliably fell since the round before, 0 when not. */
  { name: `fell_${id}`, factor, from: 'survey', sign: '+', min: 0, max: 1 },
];

export const FEATURES: readonly Feature[] = [
  /** Days absent since April, and in the last four weeks (28 days). */
  attendance('absent_year', 250),
  attendance('absent_4w', 28),
  attendance('late_4w', 28),
  attendance('nurse_4w', 99, 'health'),
  ...Object.entries(INDICATORS).flatMap(indicator),
  /** Invited to the last closed round of the school year and sent nothing: 1, else 0; not known of whom may not have been there yet. */
  { name: 'invited_silent', factor: 'answering', from: 'survey', sign: '+', min: 0, max: 1 },
  /** Negative part of the EWMA of the daily weather (0 = as usual or better), in own standard deviations. */
  { name: 'weather_drop', factor: 'self', from: 'weather', sign: '+', min: 0, max: 10 },
  /** Mean level of the last ten answered days, 1..4. */
  { name: 'weather_mean', factor: 'self', from: 'weather', sign: '-', min: 1, max: 4 },
  { name: 'weeks_since_answer', factor: 'answering', from: 'weather', sign: '+', min: 0, max: 60 },
  /** First term of grades 1 and 7: 1, else 0. */
  { name: 'transition', factor: 'attendance', from: 'roster', min: 0, max: 1 },
];

/** By name; `null`: not known. A name that is missing counts as `null`. */
export type FeatureRow = Readonly<Record<string, number | null>>;
