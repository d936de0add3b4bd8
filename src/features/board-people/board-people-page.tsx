import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { AdmitForm } from './admit-form';
import { MemberPart } from './member-part';

/** 教育委員会の人: who does all that the board does, and who looks after one thing alone. */
export default function BoardPeoplePage() {
  const { t } = useTranslation('centre');
  const { people } = usePorts();
  const board = useLive(people.watchBoardMembers);
  return (
    <Page heading={t('board.heading')} intro={t('board.intro')}>
      <Async of={board}>
        {(all, live) => (
          <Stack>
            {Object.entries(all).map(([uid, member]) => (
              <MemberPart key={uid} {...{ uid, member, live }} />
            ))}
            <Part heading={t('board.add')}>
              <AdmitForm live={live} />
            </Part>
          </Stack>
        )}
      </Async>
    </Page>
  );
}
