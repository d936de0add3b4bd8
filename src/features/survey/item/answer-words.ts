import type { Form } from '@domain/school/grades';
import type { Answer } from '@domain/answers/pupil-records';

const CODES = {
  grades4_9: { 4: 'item.often', 3: 'item.sometimes', 2: 'item.rarely', 1: 'item.never' },
  grades1_3: { 4: 'item.a-lot', 3: 'item.a-few', 2: 'item.not-much', 1: 'item.not-at-all' },
} as const;

/** The locale key of what an answer is called on a form. */
export function answerWords(answer: Answer, form: Form) {
  return typeof answer === 'number' ? CODES[form][answer] : 'item.declined';
}
