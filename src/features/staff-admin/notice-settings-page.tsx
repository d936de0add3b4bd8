import { defaultNoticeSettings } from '@domain/notices/settings';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { NoPolicy } from './no-policy';
import { NoticeSettingsForm } from './notice-settings-form';

/** 気づきの設定, for a school's leaders and its admin. */
export default function NoticeSettingsPage({ school }: { school: string }) {
  const { people, setup } = usePorts();
  const { t } = useTranslation('models');
  const policy = useLive(setup.watchPolicy, school);
  const colleagues = useLive(people.watchColleagues, school);
  return (
    <Page
      heading={t('noticeSettings.heading')}
      screen={t('area.noticeSettings')}
      intro={t('noticeSettings.intro')}
    >
      <Async of={together({ policy, colleagues })} offline={null}>
        {(known, live) =>
          known.policy === null ? (
            <NoPolicy />
          ) : (
            <>
              {known.policy.notices === undefined && <Remark>{t('noticeSettings.default')}</Remark>}
              <NoticeSettingsForm
                settings={known.policy.notices ?? defaultNoticeSettings}
                isProposal={known.policy.notices === undefined}
                colleagues={known.colleagues}
                online={live}
              />
            </>
          )
        }
      </Async>
    </Page>
  );
}
