/** From answers to indicators. High is always good; what was answered too little stays null and never becomes 0. */
import type { HomeroomResult } from '../derived';
import type { Result } from '../result';
import type { Instrument, Item } from './instrument';
import type { Answers, Level, SurveyResponse } from '../answers/pupil-records';
import { qualityOf, type Quality } from './quality';

export type ScoredResponse = Pick<SurveyResponse, 'form' | 'answers' | 'paceMs'>;

export interface Scored {
  /** Indicator id → 0..100, exact and unrounded; null when too few of its items were answered. */
  readonly indicators: Record<string, number | null>;
  /** Ids of the items answered with a code, in the instrument's order. */
  readonly used: string[];
  readonly quality: Quality;
}

export type AnswerState = 'answered' | 'declined' | 'skipped';

/** Declining (答えたくない) is an answer of its own; an item left out has none. */
export function answerState(answers: Answers, itemId: string): AnswerState {
  const answer = answers[itemId];
  if (answer === undefined) return 'skipped';
  return answer === 'declined' ? 'declined' : 'answered';
}

/** How many of an indicator's items must carry a code: 2 of 3, 2 of 2, two thirds of more. */
function required(itemCount: number): number {
  return Math.ceil((itemCount * 2) / 3);
}

/** Both forms are scored alike (they are normed apart). Answers to items that the instrument does not have are ignored. */
export function scoreResponse(instrument: Instrument, response: ScoredResponse): Scored {
  const tallies = new Map(instrument.indicators.map(({ id }) => [id, { items: 0, n: 0, sum: 0 }]));
  const used: string[] = [];
  for (const item of instrument.items) {
    const tally = tallies.get(item.indicator);
    if (tally === undefined) continue;
    tally.items += 1;
    const answer = response.answers[item.id];
    if (typeof answer !== 'number') continue;
    used.push(item.id);
    tally.n += 1;
    tally.sum += keyed(item, answer);
  }
  const indicators: Record<string, number | null> = {};
  for (const [id, { items, n, sum }] of tallies) {
    indicators[id] = n > 0 && n >= required(items) ? ((sum / n - 1) / 3) * 100 : null;
  }
  return { indicators, used, quality: qualityOf(instrument, response) };
}

function keyed(item: Item, code: Level): number {
  return item.key === '-' ? 5 - code : code;
}

/** The same result without the indicators (and their items) that are kept from the homeroom, and without quality flags. */
export function homeroomView(instrument: Instrument, result: Result): HomeroomResult {
  const kept = new Set(instrument.indicators.filter((one) => one.keptFromHomeroom).map(({ id }) => id));
  const keptItems = new Set(instrument.items.filter((item) => kept.has(item.indicator)).map(({ id }) => id));
  return {
    classId: result.classId,
    instrument: result.instrument,
    form: result.form,
    indicators: Object.fromEntries(Object.entries(result.indicators).filter(([id]) => !kept.has(id))),
    used: result.used.filter((id) => !keptItems.has(id)),
    rev: result.rev,
    deviceId: result.deviceId,
  };
}

/** Sensitive items answered at or above their threshold, with the code. Quality flags play no part in it. */
export function sensitiveAnswersOf(instrument: Instrument, answers: Answers): Record<string, Level> {
  const sensitive: Record<string, Level> = {};
  for (const { id, threshold } of instrument.items) {
    const answer = answers[id];
    if (threshold !== undefined && typeof answer === 'number' && answer >= threshold) sensitive[id] = answer;
  }
  return sensitive;
}
