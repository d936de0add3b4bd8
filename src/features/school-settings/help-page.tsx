import { defaultHelp } from '@domain/defaults/help';
import type { Help } from '@domain/school/settings';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { HelpForm } from './help-form';

interface HelpPageProps {
  school: string;
  preview: (help: Help) => ReactNode;
}

/** 相談先とできること: what pupils find under できること and たすけて. */
export function HelpPage({ school, preview }: HelpPageProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('year');
  const help = useLive(setup.watchHelp, school);
  return (
    <Page heading={t('help.heading')} screen={t('help.heading')} intro={t('help.intro')}>
      <Async of={help} offline={null}>
        {(known, live) => (
          <>
            {known === null && <Remark>{t('help.default')}</Remark>}
            <HelpForm
              help={known ?? defaultHelp}
              isProposal={known === null}
              online={live}
              preview={preview}
            />
          </>
        )}
      </Async>
    </Page>
  );
}
