import type { Instrument, Item } from '@domain/survey/instrument';
import type { Answer, Answers } from '@domain/answers/pupil-records';

export interface ShownAnswer {
  readonly item: Item;
  /** `covered`: there is an answer, and it is not told, because somebody may be looking over the shoulder. */
  readonly mark: Answer | 'covered' | 'skipped';
}

/** What a pupil's own page shows of the answers sent, in the instrument's order. */
export function shownAnswers({ items }: Instrument, answers: Answers): ShownAnswer[] {
  return items.map((item) => {
    const answer = answers[item.id];
    if (answer === undefined) return { item, mark: 'skipped' };
    return { item, mark: item.coveredAfterwards ? 'covered' : answer };
  });
}
