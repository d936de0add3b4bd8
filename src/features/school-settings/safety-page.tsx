import { defaultPolicy } from '@domain/defaults/settings';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { SafetyForm } from './safety-form';

/** 命にかかわる答え: whom it reaches. Without them no survey begins. */
export default function SafetyPage({ school }: { school: string }) {
  const { people, setup } = usePorts();
  const { t } = useTranslation('year');
  const policy = useLive(setup.watchPolicy, school);
  const colleagues = useLive(people.watchColleagues, school);
  return (
    <Page heading={t('safety.heading')} screen={t('safety.heading')} intro={t('safety.intro')}>
      <Async of={together({ policy, colleagues })} offline={null}>
        {(known, live) => (
          <>
            {known.policy === null && <Remark>{t('safety.none')}</Remark>}
            <SafetyForm
              policy={known.policy ?? defaultPolicy([])}
              colleagues={known.colleagues}
              online={live}
            />
          </>
        )}
      </Async>
    </Page>
  );
}
