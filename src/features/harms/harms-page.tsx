import { type Harm, HARM_STEPS, type HarmStep } from '@domain/cases/harm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Row, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { useColleagues } from '@/staff/people/use-colleagues';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { useTimes } from '@/staff/use-times';
import { together } from '@/staff/watched';
import { DoneAtSchool, DoneByBoard, PassedOn, WhatWasTold } from './harm-facts';
import { NameAdult, PassOn } from './harm-people';

/** 大人のこと: what adults of schools may have done, as colleagues have told the board, and what the board has done about it. */
export default function HarmsPage() {
  const { schools } = usePorts();
  const { t } = useTranslation('cases');
  const all = useLive(schools.watchSchools);
  return (
    <Page heading={t('harm.heading')} intro={t('harm.intro')}>
      <Async of={all}>
        {(found) => (
          <OfSchools schools={Object.entries(found).map(([id, { name, phone }]) => ({ id, name, phone }))} />
        )}
      </Async>
    </Page>
  );
}

interface KnownSchool {
  id: string;
  name: string;
  phone: string | undefined;
}

function OfSchools({ schools }: { schools: readonly KnownSchool[] }) {
  const { harms } = usePorts();
  const { t } = useTranslation('cases');
  const { uid } = useMember();
  const watched = useLiveAll(
    harms.watchHarms,
    schools.map(({ id }) => [id, uid] as const),
  );
  return (
    <Async
      of={together({ all: watched })}
      empty={{
        when: ({ all }) => all.every((one) => Object.keys(one).length === 0),
        heading: t('harm.none'),
        why: t('harm.noneWhy'),
      }}
    >
      {({ all }, live) => (
        <Stack>
          {schools
            .flatMap((school, index) =>
              Object.entries(all[index] ?? {}).map(([id, harm]) => ({ school, id, harm })),
            )
            .toSorted((a, b) => rank(a.harm) - rank(b.harm) || (a.harm.at < b.harm.at ? 1 : -1))
            .map(({ school, id, harm }) => (
              <OneHarm key={id} {...{ school, id, harm, live }} />
            ))}
        </Stack>
      )}
    </Async>
  );
}

/** What nobody of the board has taken on first, what is over last. */
function rank({ dueAt, closedAt }: Harm): number {
  if (closedAt !== undefined) return 2;
  return dueAt === undefined ? 1 : 0;
}

interface OneHarmProps {
  school: KnownSchool;
  id: string;
  harm: Harm;
  live: boolean;
}

function OneHarm({ school, id, harm, live }: OneHarmProps) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  const called = useCalled();
  const deed = useDeed();
  const colleagues = useColleagues(school.id);
  const [markIds, setMarkIds] = useState<Partial<Record<HarmStep, string>>>({});
  const mark = async (step: HarmStep) => {
    const markId = markIds[step] ?? crypto.randomUUID();
    setMarkIds({ ...markIds, [step]: markId });
    await deed.run('mark-harm', { school: school.id, harmId: id, markId, step });
  };
  const done = new Set(harm.steps.map(({ step }) => step));
  return (
    <Part
      heading={t('harm.from', { school: school.name, when: dateAndTime(harm.at) })}
      why={t('harm.by', { name: called(harm.by.name, harm.by.title), phone: school.phone ?? '－' })}
    >
      {harm.about.length > 0 && <p>{t('harm.whomOfSchool', { count: harm.about.length })}</p>}
      {harm.about.length === 0 && harm.closedAt === undefined && <p role="status">{t('harm.notApartYet')}</p>}
      {harm.about.some((uid) => colleagues.all[uid]?.role === 'leader') && (
        <p>
          <b>{t('harm.ofLeader')}</b>
        </p>
      )}
      <WhatWasTold harm={harm} calledOf={colleagues.calledOf} />
      <DoneByBoard harm={harm} />
      {harm.closedAt === undefined && (
        <>
          <Row>
            {HARM_STEPS.filter((step) => !done.has(step)).map((step) => (
              <StaffButton key={step} disabled={!live || deed.busy} onClick={() => void mark(step)}>
                {t(`harm.step.${step}`)}
              </StaffButton>
            ))}
          </Row>
          {deed.problem}
        </>
      )}
      <PassedOn harm={harm} calledOf={colleagues.calledOf} />
      <DoneAtSchool harm={harm} />
      {harm.closedAt === undefined && colleagues.isKnown && (
        <>
          <NameAdult school={school.id} {...{ id, harm, live, colleagues }} />
          <PassOn school={school.id} {...{ id, harm, live, colleagues }} />
        </>
      )}
    </Part>
  );
}
