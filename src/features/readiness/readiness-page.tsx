import { readinessOf, type ReadinessWorld, readyDays } from '@domain/readiness/readiness';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useReadinessWorld } from '@/staff/use-readiness-world';
import { ChannelPart } from './channel-part';
import { DayStrip } from './day-strip';
import { ResponseSheet } from './response-sheet';
import { ToldAt } from './told-at';

interface ReadinessPageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** 備え: the next two weeks, and what will be missing in them while it can still be mended. */
export default function ReadinessPage({ school, classNameOf }: ReadinessPageProps) {
  const { t } = useTranslation('year');
  const world = useReadinessWorld(school);
  return (
    <Page
      heading={t('readiness.heading')}
      screen={t('readiness.heading')}
      intro={t('readiness.intro')}
      tools={<StaffButton onClick={() => window.print()}>{t('readiness.print')}</StaffButton>}
    >
      <Async of={world} offline={null}>
        {(known) => (
          <Stack>
            <Coming world={known} classNameOf={classNameOf} />
            <ToldAt world={known} />
            <ChannelPart {...{ school }} world={known} />
            <ResponseSheet world={known} classNameOf={classNameOf} />
          </Stack>
        )}
      </Async>
    </Page>
  );
}

function Coming({ world, classNameOf }: Pick<ReadinessPageProps, 'classNameOf'> & { world: ReadinessWorld }) {
  const { t } = useTranslation('year');
  const { today } = useMember();
  const days = readyDays(world, today);
  const { ready, of } = readinessOf(days);
  return (
    <Part heading={t('readiness.days')}>
      <p role="status">
        <strong>{t(ready === of ? 'readiness.whole' : 'readiness.score', { ready, count: of })}</strong>
      </p>
      <DayStrip {...{ days, classNameOf }} staff={world.staff} />
    </Part>
  );
}
