import { CENTRE_OUTCOMES, type CentreMatter } from '@domain/centre/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { ToRecord } from '@/staff/people/pupil-link';
import { usePupil } from '@/staff/people/use-pupil';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { MatterDetail } from './matter-detail';
import { MatterList } from './matter-list';
import { StepForm } from './step-form';

/** 教育センターへの相談: what this school has passed on, what the centre says to it, and what the school tells it. */
export default function SchoolMattersPage({ school, matterId }: { school: string; matterId?: string }) {
  const { t } = useTranslation('centre');
  const { centre } = usePorts();
  const { uid } = useMember();
  const all = useLive(centre.watchMatters, school, uid);
  return (
    <Async of={all} wholePage>
      {(found, live) => {
        const matter = matterId === undefined ? undefined : found[matterId];
        if (matterId !== undefined && matter)
          return <Open key={matterId} {...{ school, matterId, matter, live }} />;
        const listed = Object.entries(found).map(([id, one]) => ({ id, matter: one, href: `/centre/${id}` }));
        return (
          <Page heading={t('school.heading')} intro={t('school.intro')}>
            {listed.length === 0 ? <p>{t('school.none')}</p> : <MatterList listed={listed} />}
          </Page>
        );
      }}
    </Async>
  );
}

interface OpenProps {
  school: string;
  matterId: string;
  matter: CentreMatter;
  live: boolean;
}

/** Not over yet. */
const GOES_ON = '';

function Open({ school, matterId, matter, live }: OpenProps) {
  const { t } = useTranslation('centre');
  const { name, pupil } = usePupil(school, matter.pupilId);
  const deed = useDeed();
  const [outcome, setOutcome] = useState<(typeof CENTRE_OUTCOMES)[number]>();
  const options = [
    { value: GOES_ON, label: t('report.goesOn') },
    ...CENTRE_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
  ];
  return (
    <Page
      heading={name}
      screen={t('school.heading')}
      back={<ButtonLink href="/centre">{t('back')}</ButtonLink>}
      tools={pupil && <ToRecord pupilId={matter.pupilId} name={name} />}
    >
      <MatterDetail
        matter={matter}
        form={
          <Part heading={t('report.heading')} why={t('report.why')}>
            <StepForm
              {...{ label: t('report.text'), hint: t('report.hint'), submit: t('report.submit') }}
              live={live}
              send={(step) =>
                deed.run('report-to-centre', { matterId, ...step, ...(outcome && { outcome }) })
              }
            >
              <Picker
                label={t('report.outcome')}
                chosen={outcome ?? GOES_ON}
                options={options}
                onChoose={(value) => setOutcome(CENTRE_OUTCOMES.find((one) => one === value))}
              />
            </StepForm>
            {deed.problem}
          </Part>
        }
      />
    </Page>
  );
}
