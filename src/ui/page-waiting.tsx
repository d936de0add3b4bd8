import { useTranslation } from 'react-i18next';

interface PageWaitingProps {
  /** Why nothing will come as things are; absent while it is on its way. */
  failure?: 'denied' | 'unavailable' | 'broken' | undefined;
}

/** In place of what a staff page shows: a shimmer, or why there is nothing and what to do. */
export function PageWaiting({ failure }: PageWaitingProps) {
  const { t } = useTranslation('models');
  if (failure === undefined)
    return <div className="staff-skeleton card staff-shimmer" role="status" aria-label={t('loading')} />;
  return (
    <div className="staff-notice card" role="status">
      <h2>{t(`failed.${failure}`)}</h2>
      <p className="muted">{t(`failed.${failure}Why`)}</p>
    </div>
  );
}
