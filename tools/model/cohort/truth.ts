/**
 * What is true in the simulated cohort, as numbers. They are made up to be plausible, not estimated from anybody; what follows
 * from them is a test of the code and says nothing about children. `docs/model-card.md` tells the same in words.
 *
 *   events, family, friends, study, teacher, health → load per factor → stress → withdrawal → absence
 *                                                          ↘ survey, weather, lateness, nurse's room
 *   absence and stress → no answer (what is missing is not missing at random)
 *
 * In the truth `absence` withdrawal follows from a habit that shows in absence alone: the survey measures something real that has
 * nothing to do with staying away, so no model can do better than past absence.
 */
import type { Factor } from '@domain/risk/features';

export const TRUTHS = ['survey', 'absence'] as const;
export type Truth = (typeof TRUTHS)[number];

/** What weighs on a pupil. */
export const LOADS = ['family', 'friends', 'study', 'teacher', 'health'] as const satisfies readonly Factor[];
export type Load = (typeof LOADS)[number];

/** School days by month; August has none. */
export const SCHOOL_DAYS: readonly (readonly [month: string, days: number])[] = [
  ['04', 16],
  ['05', 19],
  ['06', 21],
  ['07', 14],
  ['09', 20],
  ['10', 21],
  ['11', 19],
  ['12', 17],
  ['01', 17],
  ['02', 18],
  ['03', 16],
];

/** Months in which a survey round closes. */
export const ROUNDS: ReadonlySet<string> = new Set(['06', '10', '02']);
/** The first term of grades 1 and 7. */
export const FIRST_TERM: ReadonlySet<string> = new Set(['04', '05', '06', '07']);

/** Further days in the next four weeks that make an onset. */
export const ONSET_DAYS = 5;

/** A load is an AR(1) process by month around the pupil's own level; an event raises one of them. */
export const LOAD = {
  memory: 0.72,
  ownSpread: 0.55,
  shock: 0.38,
  eventChance: 0.02,
  eventSize: 2.2,
} as const;

/** stress = own + share · Σ loads + transition; the habit of the other truth is made in the same way from its own shocks. */
export const STRESS = {
  ownSpread: 0.5,
  schoolSpread: 0.2,
  loadShare: 0.6,
  transition: 0.5,
  disability: 0.4,
  welfare: 0.3,
} as const;

/** Monthly chance of withdrawing, in logits: base by grade band, slope per unit of stress (or habit) and per log(1 + days absent). */
export const WITHDRAWAL = {
  base: { '1-3': -9.4, '4-6': -8.8, '7-9': -8.0 },
  perStress: 2,
  perAbsence: 0.25,
  /** Chance of coming back in a month, and in April besides. */
  back: 0.25,
  backInApril: 0.3,
  /** Share of days absent while withdrawn: from … to; in the first month only this part of it. */
  days: { from: 0.75, to: 1, firstMonth: 0.6 },
} as const;

/** Days absent by illness a month, and the chance of staying away on a day: base · e^(slope · stress). */
export const ORDINARY_ABSENCE = {
  illness: 0.4,
  illnessSpread: 0.5,
  avoidance: 0.008,
  perStress: 0.3,
  most: 0.2,
} as const;

/** Support after a notice: each day absent of the next month is attended after all with this chance. */
export const SUPPORT = {
  noticeAfterDays: 3,
  notice: 0.35,
  noticeOtherwise: 0.01,
  afterNotice: 0.5,
  otherwise: 0.003,
  attends: 0.3,
} as const;
