import { useId } from 'react';
import type { Answer } from '@domain/answers/pupil-records';
import { useText } from '@/i18n/use-text';
import { AnswerOption } from './answer-option';
import type { Half } from './two-tap';
import { useDigitKeys } from './use-digit-keys';
import { look } from '../look';

export interface AnswersProps {
  labelledBy: string;
  /** Absent when there is none, or when it is covered. */
  answer: Answer | undefined;
  half: Half | undefined;
  onHalf: (half: Half) => void;
  onAnswer: (answer: Answer) => void;
}

const OPTIONS = [
  [4, 'item.often'],
  [3, 'item.sometimes'],
  [2, 'item.rarely'],
  [1, 'item.never'],
] as const;

/** Grades 4–9: four answers in one tap. Keys 1–4 choose from the first to the last. */
export function FourAnswers({ labelledBy, answer, onAnswer }: AnswersProps) {
  const { rich } = useText('survey');
  const group = useId();
  useDigitKeys(
    OPTIONS.map(
      ([code]) =>
        () =>
          onAnswer(code),
    ),
  );

  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={look.answers}>
      <div className={look.options}>
        {OPTIONS.map(([code, words]) => (
          <AnswerOption
            key={code}
            group={group}
            checked={answer === code}
            onChoose={() => onAnswer(code)}
            amount={code - 1}
          >
            {rich(words)}
          </AnswerOption>
        ))}
      </div>
      <AnswerOption group={group} checked={answer === 'declined'} onChoose={() => onAnswer('declined')} small>
        {rich('item.declined')}
      </AnswerOption>
    </div>
  );
}
