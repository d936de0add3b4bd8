import { useText } from '@/i18n/use-text';
import { look } from '../look';

interface ProgressBarProps {
  /** Begins at 1. */
  position: number;
  count: number;
  /** How long the rest may take; absent where there is no rest. */
  minutes: number | undefined;
}

/** How far the pupil is: by position, never by what was answered. */
export function ProgressBar({ position, count, minutes }: ProgressBarProps) {
  const { t, rich } = useText('survey');
  return (
    <div className={look.progress}>
      <div
        role="progressbar"
        aria-label={t('item.progress')}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={position}
        aria-valuetext={t('item.progressText', { position, count })}
      >
        <span style={{ inlineSize: `${(position / count) * 100}%` }} />
      </div>
      <span aria-hidden="true">
        {position} / {count}
      </span>
      {minutes !== undefined && <span>{rich('item.left', { minutes })}</span>}
    </div>
  );
}
