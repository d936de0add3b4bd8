import type { CentreMatter } from '@domain/centre/records';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { MatterDetail } from './matter-detail';
import { MatterList } from './matter-list';
import { UrgentCounts } from './urgent-counts';
import { StepForm } from './step-form';

interface KnownSchool {
  id: string;
  name: string;
  phone: string | undefined;
}

interface CentrePageProps {
  /** The matter that is open: of which school. Absent: the list. */
  at?: { readonly school: string; readonly matterId: string } | undefined;
}

/** What schools have passed on, for the psychologists of the education centre: of no other child they read anything. */
export default function CentrePage({ at }: CentrePageProps) {
  const { t } = useTranslation('centre');
  const { schools } = usePorts();
  const all = useLive(schools.watchSchools);
  return (
    <Async of={all} wholePage>
      {(found) => {
        const known = Object.entries(found).map(([id, { name, phone }]) => ({ id, name, phone }));
        const here = at && known.find(({ id }) => id === at.school);
        return at && here ? (
          <OneOfSchool key={at.matterId} school={here} matterId={at.matterId} />
        ) : (
          <Page heading={t('desk.heading')} intro={t('desk.intro')}>
            <OfSchools schools={known} />
            <UrgentCounts schools={known} />
          </Page>
        );
      }}
    </Async>
  );
}

function OfSchools({ schools }: { schools: readonly KnownSchool[] }) {
  const { t } = useTranslation('centre');
  const { centre } = usePorts();
  const all = useLiveAll(
    centre.watchMatters,
    schools.map(({ id }) => [id] as const),
  );
  return (
    <Async
      of={all}
      empty={{
        when: (found) => found.every((one) => Object.keys(one).length === 0),
        heading: t('desk.none'),
        why: t('desk.noneWhy'),
      }}
    >
      {(found) => (
        <MatterList
          listed={schools.flatMap((school, index) =>
            Object.entries(found[index] ?? {}).map(([id, matter]) => ({
              ...{ id, matter, school, href: `/matters/${school.id}/${id}` },
            })),
          )}
        />
      )}
    </Async>
  );
}

function OneOfSchool({ school, matterId }: { school: KnownSchool; matterId: string }) {
  const { t } = useTranslation('centre');
  const { centre } = usePorts();
  const all = useLive(centre.watchMatters, school.id);
  const back = <ButtonLink href="/matters">{t('back')}</ButtonLink>;
  return (
    <Async of={all} wholePage>
      {(found, live) => {
        const matter = found[matterId];
        return matter ? (
          <Open {...{ school, matterId, matter, live }} />
        ) : (
          <Page heading={t('gone.heading')} back={back} intro={t('gone.why')}>
            {null}
          </Page>
        );
      }}
    </Async>
  );
}

interface OpenProps {
  school: KnownSchool;
  matterId: string;
  matter: CentreMatter;
  live: boolean;
}

function Open({ school, matterId, matter, live }: OpenProps) {
  const { t } = useTranslation('centre');
  const nameOf = usePupilName();
  const deed = useDeed();
  const child = matter.child ? nameOf(matter.child) : t('list.unnamed');
  return (
    <Page
      heading={t('list.ofSchool', { school: school.name, grade: matter.grade, child })}
      screen={t('desk.heading')}
      back={<ButtonLink href="/matters">{t('back')}</ButtonLink>}
      intro={t('list.phone', { phone: school.phone ?? '－' })}
    >
      <MatterDetail
        matter={matter}
        form={
          <Part heading={t('advice.heading')} why={t('advice.why')}>
            <StepForm
              {...{ label: t('advice.text'), hint: t('advice.hint'), submit: t('advice.submit') }}
              live={live}
              send={(step) => deed.run('answer-centre-matter', { school: school.id, matterId, ...step })}
            />
            {deed.problem}
          </Part>
        }
      />
    </Page>
  );
}
