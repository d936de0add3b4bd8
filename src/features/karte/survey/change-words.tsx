import type { Change } from '@domain/survey/trends';
import { useTranslation } from 'react-i18next';
import { look } from '../look';

const ARROWS = { up: '↑', down: '↓', same: '→' } as const;

interface ChangeWordsProps {
  change: Change | undefined;
  /** 0..100, as of the latest round. */
  now: number | null;
}

/** Whether an indicator has really moved since the round before: words and an arrow first, then the number. */
export function ChangeWords({ change, now }: ChangeWordsProps) {
  const { t } = useTranslation('karte');
  if (now === null) return <p className={look.change}>{t('survey.notAnswered')}</p>;
  return (
    <p className={look.change}>
      <strong className={change && look[`change-${change}`]}>
        {change && <span aria-hidden="true">{ARROWS[change]} </span>}
        {t(change ? `survey.change.${change}` : 'survey.change.first')}
      </strong>{' '}
      <span className="muted">{Math.round(now)}</span>
    </p>
  );
}
