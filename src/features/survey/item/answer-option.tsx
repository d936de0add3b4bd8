import clsx from 'clsx';
import type { ReactNode } from 'react';
import { look } from '../look';

interface AnswerOptionProps {
  group: string;
  checked: boolean;
  onChoose: () => void;
  /** A small one stands beside the scale, not on it. */
  small?: boolean;
  /** 0–3: drawn as so many filled circles, for those who read slowly. */
  amount?: number;
  children: ReactNode;
}

/** One radio button as a large tile, named by its words. */
export function AnswerOption({
  group,
  checked,
  onChoose,
  small = false,
  amount,
  children,
}: AnswerOptionProps) {
  return (
    <label className={clsx(look.option, small && look.optionSmall)}>
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      {amount !== undefined && <Amount amount={amount} />}
      <span>{children}</span>
    </label>
  );
}

function Amount({ amount }: { amount: number }) {
  return (
    <svg width="64" height="16" viewBox="0 0 64 16" aria-hidden="true" focusable="false">
      {[0, 1, 2].map((circle) => (
        <circle
          key={circle}
          cx={12 + circle * 20}
          cy="8"
          r="6"
          fill={circle < amount ? 'var(--accent)' : 'none'}
          stroke="var(--accent)"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}
