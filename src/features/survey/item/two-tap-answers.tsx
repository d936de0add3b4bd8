import clsx from 'clsx';
import { useId } from 'react';
import { useText } from '@/i18n/use-text';
import { AnswerOption } from './answer-option';
import type { AnswersProps } from './four-answers';
import { CODES_OF_HALF, halfOf } from './two-tap';
import { useDigitKeys } from './use-digit-keys';
import { look } from '../look';

const WORDS = { 4: 'item.a-lot', 3: 'item.a-few', 2: 'item.not-much', 1: 'item.not-at-all' } as const;
const CODES = [4, 3, 2, 1] as const;

/** Grades 1–3: whether it happened, then how much. Keys 1–4 choose the same four codes at once. */
export function TwoTapAnswers({ labelledBy, answer, half, onHalf, onAnswer }: AnswersProps) {
  const { rich } = useText('survey');
  const first = useId();
  const second = useId();
  const howMuch = useId();
  const chosen = half ?? (typeof answer === 'number' ? halfOf(answer) : undefined);
  useDigitKeys(CODES.map((code) => () => onAnswer(code)));

  return (
    <div className={look.answers}>
      <div role="radiogroup" aria-labelledby={labelledBy} className={look.answers}>
        <div className={clsx(look.options, look.optionsTwo)}>
          <AnswerOption group={first} checked={chosen === 'yes'} onChoose={() => onHalf('yes')}>
            {rich('item.yes')}
          </AnswerOption>
          <AnswerOption group={first} checked={chosen === 'no'} onChoose={() => onHalf('no')}>
            {rich('item.no')}
          </AnswerOption>
        </div>
        <AnswerOption
          group={first}
          checked={answer === 'declined' && half === undefined}
          onChoose={() => onAnswer('declined')}
          small
        >
          {rich('item.declined')}
        </AnswerOption>
      </div>
      <div className={look.second}>
        {chosen && (
          <div role="radiogroup" aria-labelledby={howMuch}>
            <p id={howMuch}>{rich('item.howMuch')}</p>
            <div className={clsx(look.options, look.optionsTwo)}>
              {CODES_OF_HALF[chosen].map((code) => (
                <AnswerOption
                  key={code}
                  group={second}
                  checked={answer === code}
                  onChoose={() => onAnswer(code)}
                  amount={code - 1}
                >
                  {rich(WORDS[code])}
                </AnswerOption>
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
