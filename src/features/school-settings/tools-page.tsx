import { defaultHelp } from '@domain/defaults/help';
import type { ClassTools } from '@domain/school/class-tools';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { ToolsForm } from './tools-form';

/** Nobody has looked. */
const UNKNOWN: ClassTools = { leftOut: false, checks: {} };

/** 教室の道具とフィルタ: who else sees a child's screen, and whether help opens on it. */
export default function ToolsPage({ school }: { school: string }) {
  const { setup } = usePorts();
  const { t } = useTranslation('year');
  const tools = useLive(setup.watchTools, school);
  const help = useLive(setup.watchHelp, school);
  return (
    <Page heading={t('tools.heading')} screen={t('tools.heading')} intro={t('tools.intro')}>
      <Async of={together({ tools, help })} offline={null}>
        {(known, online) => (
          <ToolsForm
            tools={known.tools ?? UNKNOWN}
            isProposal={known.tools === null}
            help={known.help && known.help.lines.length > 0 ? known.help : defaultHelp}
            online={online}
          />
        )}
      </Async>
    </Page>
  );
}
