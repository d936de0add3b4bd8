import type { Instrument } from './instrument';
import type { SurveyResponse } from '../answers/pupil-records';

const FAST_PACE_MS = 1000;
const SAME_ANSWER_RUN = 20;
const CONTRADICTIONS = 3;
const AGREES = 3;

export interface Quality {
  readonly fast: boolean;
  readonly sameAnswer: boolean;
  readonly contradictory: boolean;
  readonly flagged: boolean;
}

/**
 * How carefully a response seems to have been answered. Two of three signs flag it, which takes it out of norms and out of
 * nothing else: a flag is never shown to a teacher and never holds back a safety answer.
 */
export function qualityOf(
  instrument: Instrument,
  { answers, paceMs }: Pick<SurveyResponse, 'answers' | 'paceMs'>,
): Quality {
  const fast = paceMs < FAST_PACE_MS;
  const sameAnswer = longestRun(instrument, answers) >= SAME_ANSWER_RUN;
  const contradictory = contradictionsIn(instrument, answers) >= CONTRADICTIONS;
  const signs = Number(fast) + Number(sameAnswer) + Number(contradictory);
  return { fast, sameAnswer, contradictory, flagged: signs >= 2 };
}

/** In the instrument's order, whatever order the answers came in. Declining or leaving out ends a run: neither is careless. */
function longestRun({ items }: Instrument, answers: SurveyResponse['answers']): number {
  let longest = 0;
  let run = 0;
  let previous: number | undefined;
  for (const { id } of items) {
    const answer = answers[id];
    const code = typeof answer === 'number' ? answer : undefined;
    run = code === undefined ? 0 : code === previous ? run + 1 : 1;
    previous = code;
    if (run > longest) longest = run;
  }
  return longest;
}

function contradictionsIn({ contradictions }: Instrument, answers: SurveyResponse['answers']): number {
  const agrees = (id: string) => {
    const answer = answers[id];
    return typeof answer === 'number' && answer >= AGREES;
  };
  return contradictions.filter(({ one, opposite }) => agrees(one) && agrees(opposite)).length;
}
