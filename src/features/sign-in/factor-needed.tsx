import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnAccountContext } from '@/staff/own-account';
import { Page, Part } from '@/staff/page';
import { EnrolFactor } from './enrol-factor';

/** In place of everything, where the school asks for a second step and this sign-in has not shown one. */
export function FactorNeeded() {
  const { t } = useTranslation('account');
  const { look } = use(OwnAccountContext);
  return (
    <Page heading={t('needed.heading')} screen={t('needed.heading')} intro={t('needed.why')}>
      <Part heading={t('needed.enrol')}>
        <EnrolFactor onDone={look} />
        <p className="muted">{t('needed.lost')}</p>
      </Part>
    </Page>
  );
}
