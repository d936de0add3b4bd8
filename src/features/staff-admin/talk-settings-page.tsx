import { defaultMeetingPlaces } from '@domain/defaults/meeting-places';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { NoPolicy } from './no-policy';
import { TalkSettingsForm } from './talk-settings-form';

/** 相談の設定: where adults and children meet, and whom a child can choose by name. For a school's leaders and its admin. */
export default function TalkSettingsPage({ school }: { school: string }) {
  const { people, setup } = usePorts();
  const { t } = useTranslation('staff');
  const policy = useLive(setup.watchPolicy, school);
  const colleagues = useLive(people.watchColleagues, school);
  return (
    <Page heading={t('talk.heading')} screen={t('area.talk')} intro={t('talk.intro')}>
      <Async of={together({ policy, colleagues })} offline={null}>
        {(known, live) =>
          known.policy === null ? (
            <NoPolicy />
          ) : (
            <TalkSettingsForm
              settings={{
                meetingPlaces: known.policy.meetingPlaces ?? [...defaultMeetingPlaces],
                byName: known.policy.byName ?? [],
              }}
              isProposal={known.policy.meetingPlaces === undefined}
              colleagues={known.colleagues}
              online={live}
            />
          )
        }
      </Async>
    </Page>
  );
}
