/**
 * What the change signal reckons with. The control chart is the exponentially weighted moving average of Roberts (1959) with the
 * time-varying limits of Lucas and Saccucci (1990). What these numbers come to, in false alarms and in drops that are found, is
 * measured by `npm run bench:change`.
 */

/** Of the step function and these numbers. Another one: every state is made anew from its sources. */
export const MOOD_VERSION = 2;

/** Weight of the newest answer in the moving average. */
export const LAMBDA = 0.2;
/** The average is low when it lies this many of its own standard deviations below 0. */
export const LIMIT = 3;
/** Answers below (of silence: days) in a row that make an alarm: one bad morning is none. */
export const IN_A_ROW = 2;
/** The average has recovered, and can alarm again, above so many of its standard deviations below 0. */
export const RECOVERED = 1;

/** An answer is itself below the usual from so many levels on. */
export const BELOW_USUAL = 0.4;

/** The baseline counts from so many answers on, and takes no more than these. */
export const BASELINE_LEAST = 8;
export const BASELINE_MOST = 20;

/**
 * What children's levels look like before one knows a child: an assumption, worth `weight` answers of the child's own for the
 * mean and `varianceWeight` for the variance.
 */
export const COHORT = { mean: 3.1, variance: 0.45, weight: 1.5, varianceWeight: 6 } as const;
/** A child whose weather never changes has no SD of 0: one level lower must not be beyond all measure. */
export const SD_FLOOR = 0.4;
/** A weekday's own effect is drawn towards none as if so many answers had been as usual. */
export const WEEKDAY_WEIGHT = 4;

/** So many days without school (a long holiday), and the child's usual weather is learnt anew. */
export const LONG_HOLIDAY_DAYS = 14;

/** Recent days present that are held against the usual, and how many must lie before them. */
export const SILENCE_WINDOW = 10;
export const SILENCE_LEAST = 10;
/** The usual rate is an average over about so many days. */
export const SILENCE_MEMORY = 60;
/** A drop of the answer rate counts from this, or from so many standard errors of it where that is more. */
export const SILENCE_DROP = 0.4;
export const SILENCE_ERRORS = 2.5;
/** Recovered: at most so much below the usual. */
export const SILENCE_RECOVERED = 0.2;

/** Low all the time: neither はれ nor くもり in so many answers. */
export const LOW_ANSWERS = 10;
/** Or a mean in the lowest quarter of the levels 1 to 4 over three weeks of school, of which more than half were answered. */
export const LOW_MEAN = 1.75;
export const LOW_WEEKS = { days: 15, answers: 8 } as const;
/** Not again before so many school days: half a term. */
export const HALF_TERM_DAYS = 35;

/** Alarms that are remembered. */
export const ALARMS_KEPT = 5;

/** School days that an answer may still arrive for (60 days back), schools with Saturdays included. */
export const RECENT_DAYS = 52;
