/** From contributions to a score → to reasons in words. Words need a fact: what is not known is never a reason. */
import type { NoticeReason, ReasonCode } from '../notices/records';
import type { FeatureRow } from './features';
import type { Scored } from './records';

/** More reasons than these nobody reads in the morning. */
const MOST_REASONS = 4;
/** Logits: what raises the odds by less than a tenth explains nothing. */
const LEAST_CONTRIBUTION = 0.1;
/** 0..100: an indicator at or above the middle is not called low, even if most children are higher. */
const LOW_INDICATOR = 50;
/** Days; the months of the features `…_4w`. */
const WEEKS = 4;

/** What the row alone does not say. */
export interface ReasonContext {
  readonly row: FeatureRow;
  /** Paths of the documents that a feature was read from. */
  readonly sources: (feature: string) => readonly string[];
  /** From `derived/mood`: only with it can weather and silence be worded. */
  readonly mood?: {
    /** Answers below the own usual in a row, and the day of the first. */
    readonly below?: { readonly days: number; readonly since: string };
    /** Answered and asked of the last days present, and the own usual rate in percent. */
    readonly fewer?: { readonly answered: number; readonly asked: number; readonly usual: number };
  };
}

type Words = Pick<NoticeReason, 'code' | 'params'>;

/** The largest upward contributions as reasons, largest first, at most four. Empty when none can be worded: then there is no notice. */
export function riskReasons(
  { contributions }: Pick<Scored, 'contributions'>,
  context: ReasonContext,
): NoticeReason[] {
  const reasons = new Map<string, NoticeReason>();
  for (const { feature, contribution } of contributions) {
    if (contribution < LEAST_CONTRIBUTION) continue;
    const value = context.row[feature] ?? null;
    const words = value === null ? undefined : wordsOf(feature, value, context);
    if (words === undefined) continue;
    const key = JSON.stringify(words);
    const sources = new Set([...(reasons.get(key)?.sources ?? []), ...context.sources(feature)]);
    reasons.set(key, { ...words, sources: [...sources] });
  }
  return [...reasons.values()].slice(0, MOST_REASONS);
}

function wordsOf(feature: string, value: number, { mood }: ReasonContext): Words | undefined {
  const [, kind, indicator] = /^(ind|fell)_(\w+)$/.exec(feature) ?? [];
  if (kind === 'ind' && indicator !== undefined)
    return value < LOW_INDICATOR ? { code: 'indicator-low', params: { indicator } } : undefined;
  // Everything below counts something: none of it is no reason.
  if (value <= 0) return undefined;
  if (kind === 'fell' && indicator !== undefined) return { code: 'indicator-fell', params: { indicator } };
  return COUNTED[feature]?.(value, mood);
}

const inWeeks =
  (code: ReasonCode) =>
  (days: number): Words => ({ code, params: { days, weeks: WEEKS } });
/** One dark answer is not yet something that goes on. */
const IN_A_ROW = 2;
const below = (_: number, mood: ReasonContext['mood']): Words | undefined =>
  mood?.below && mood.below.days >= IN_A_ROW
    ? { code: 'mood-below-usual', params: { ...mood.below } }
    : undefined;

const COUNTED: Readonly<Record<string, (value: number, mood: ReasonContext['mood']) => Words | undefined>> = {
  absent_year: (days) => ({ code: 'absent-this-year', params: { days } }),
  absent_4w: inWeeks('absent-recently'),
  late_4w: inWeeks('late-often'),
  nurse_4w: inWeeks('nurse-often'),
  invited_silent: () => ({ code: 'invited-silent', params: {} }),
  weather_drop: below,
  weather_mean: below,
  weeks_since_answer: (_, mood) => mood?.fewer && { code: 'answers-fewer', params: { ...mood.fewer } },
  transition: () => ({ code: 'transition', params: {} }),
};
