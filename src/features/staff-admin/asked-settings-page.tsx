import { defaultScale } from '@domain/defaults/settings';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { AskedSettingsForm } from './asked-settings-form';

/** 毎朝たずねること: what the school's pupils are asked each morning, for its admin. */
export default function AskedSettingsPage({ school }: { school: string }) {
  const { setup } = usePorts();
  const { t } = useTranslation('staff');
  const scale = useLive(setup.watchScale, school);
  return (
    <Page heading={t('asked.heading')} screen={t('area.asked')} intro={t('asked.intro')}>
      <Async of={scale} offline={null}>
        {(known, live) => (
          <>
            {known === null && <Remark>{t('asked.default')}</Remark>}
            <AskedSettingsForm settings={known ?? defaultScale} isProposal={known === null} online={live} />
          </>
        )}
      </Async>
    </Page>
  );
}
