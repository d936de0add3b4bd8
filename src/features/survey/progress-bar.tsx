import { useText } from '@/i18n/use-text';

/** How far the pupil is: by position, never by what was answered. `position` begins at 1. */
export function ProgressBar({ position, count }: { position: number; count: number }) {
  const { t } = useText('survey');
  return (
    <div className="survey-progress">
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
    </div>
  );
}
