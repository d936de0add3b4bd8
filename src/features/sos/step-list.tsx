import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/clock';

export interface Step {
  /** One word for the eye; the whole is in `words`. */
  readonly short?: ReactNode;
  readonly words: ReactNode;
  readonly done: boolean;
  /** When it came true, ms since 1970. */
  readonly at?: number | undefined;
}

/** What has come true, with its time, and what comes next. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { i18n } = useTranslation();
  const current = steps.findIndex(({ done }) => !done);
  const isShort = steps.every(({ short }) => short !== undefined);
  return (
    <ol className={isShort ? 'sos-steps sos-row' : 'sos-steps'} aria-label={label}>
      {steps.map(({ short, words, done, at }, index) => (
        <li
          key={index}
          className={done ? 'sos-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="sos-mark" aria-hidden="true">
            {done ? '✓' : index + 1}
          </span>
          {short !== undefined && <span aria-hidden="true">{short}</span>}
          <span className={short === undefined ? undefined : 'visually-hidden'}>{words}</span>
          {done && at !== undefined && <time className="muted">{clock(i18n.language, at)}</time>}
        </li>
      ))}
    </ol>
  );
}
