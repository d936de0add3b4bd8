import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';

interface StaffNoticeProps {
  kind: 'loading' | 'denied' | 'unavailable' | 'broken';
}

/** Why a staff screen shows nothing, and what to do about it. */
export function StaffNotice({ kind }: StaffNoticeProps) {
  const { t } = useTranslation('staff');
  if (kind === 'loading') {
    return (
      <p className="staff-loading" role="status">
        {t('state.loading')}
      </p>
    );
  }
  return <WhyNothing kind={kind} />;
}

function WhyNothing({ kind }: { kind: Exclude<StaffNoticeProps['kind'], 'loading'> }) {
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: t(`state.${kind}`) }));
  return (
    <section className="staff-notice card" role="status">
      <h1 ref={heading} tabIndex={-1}>
        {t(`state.${kind}`)}
      </h1>
      <p className="muted">{t(`state.${kind}Why`)}</p>
      <button type="button" className="staff-button" onClick={() => window.location.reload()}>
        {t('state.retry')}
      </button>
    </section>
  );
}
