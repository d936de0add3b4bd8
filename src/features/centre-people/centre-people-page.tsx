import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { AdmitForm } from './admit-form';
import { MemberRow } from './member-row';

/** 教育センターの人: whom the board has named, and who of them may still open what schools pass on. */
export default function CentrePeoplePage() {
  const { t } = useTranslation('centre');
  const { centre } = usePorts();
  const people = useLive(centre.watchCentreMembers);
  return (
    <Page heading={t('people.heading')} intro={t('people.intro')}>
      <Async of={people}>
        {(all, live) => (
          <Stack>
            <Part heading={t('people.now')}>
              {Object.keys(all).length === 0 && <p>{t('people.nobody')}</p>}
              {Object.entries(all).map(([uid, member]) => (
                <MemberRow key={uid} {...{ uid, member, live }} />
              ))}
            </Part>
            <Part heading={t('people.add')} why={t('people.addWhy')}>
              <AdmitForm live={live} />
            </Part>
          </Stack>
        )}
      </Async>
    </Page>
  );
}
