import type { ReactNode } from 'react';
import { Button } from '@/ui/button';

interface ChoiceProps<T extends string> {
  question: ReactNode;
  options: readonly T[];
  chosen: T | undefined;
  words: (option: T) => ReactNode;
  onChoose: (option: T) => void;
}

/** A question with a few answers, one tap each. */
export function Choice<T extends string>({ question, options, chosen, words, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="sos-question">
      <legend>{question}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <Button key={option} aria-pressed={option === chosen} onClick={() => onChoose(option)}>
            {words(option)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
