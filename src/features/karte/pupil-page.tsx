import type { SchoolCalendar } from '@domain/school/calendar';
import type { Pupil } from '@domain/school/school';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessGate } from '@/staff/access/access-gate';
import { Async } from '@/staff/async';
import { CaseButton } from '@/staff/cases/case-button';
import { Message } from '@/staff/message';
import { Page, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import type { PlacedNotice } from '@/staff/ports/notices';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { WordsButton } from '@/staff/words/words-button';
import { WordsPart } from '@/staff/words/words-part';
import { useOnline } from '@/sync/use-online';
import { isPrivateScreen } from '@/ui/private-screen';
import { useIdle } from '@/ui/use-idle';
import { AnswersPart } from './answers/answers-part';
import { CoursePart } from './course/course-part';
import { HarmButton } from './head/harm-button';
import { PasswordButton } from './head/password-button';
import { type OpenMatters, OpenMattersList } from './head/open-matters';
import { PresentAdults } from './head/present-adults';
import { look } from './look';
import { Overview } from './overview';
import { SectionNav, sectionsFor } from './section-nav';
import { TimelinePart } from './timeline/timeline-part';

/** As long as names stand on a board that nobody touches. */
const IDLE_MS = 60_000;

interface PupilPageProps {
  pupilId: string;
  calendar: SchoolCalendar;
  classNameOf: (classId: string) => string;
  /** Of all children, of what this reader may know. */
  open: OpenMatters;
  /** Of the address. */
  section: string | undefined;
  /** Why something was noticed, in words, from the feature that has them. */
  whyNoticed: (placed: PlacedNotice) => React.ReactNode;
}

/** カルテ: one child's page. What this reader may not read is not there, and nothing tells that it is missing. */
export default function PupilPage(props: PupilPageProps) {
  const { pupils } = usePorts();
  const { t } = useTranslation('karte');
  const { school = null } = useMember();
  const pupil = useLive(pupils.watchPupil, school, props.pupilId);
  return (
    <Async
      of={pupil}
      wholePage
      gone={{
        heading: t('gone.heading'),
        why: t('gone.why'),
        back: <ButtonLink href="/pupils">{t('search.heading')}</ButtonLink>,
      }}
    >
      {(known, live) => known && <Known {...props} pupil={known} live={live} />}
    </Async>
  );
}

function Known({ pupil, live, ...of }: PupilPageProps & { pupil: Pupil; live: boolean }) {
  const { t } = useTranslation('karte');
  const member = useMember();
  const { school = '', uid, today } = member;
  const nameOf = usePupilName();
  const online = useOnline();
  const [isHidden, setHidden] = useState(false);
  useIdle(!isHidden && !isPrivateScreen(), IDLE_MS, () => setHidden(true));
  const className = of.classNameOf(pupil.classId);
  const open = ofPupil(of.open, of.pupilId);
  const sections = sectionsFor(member);
  const section = sections.find((one) => one === of.section) ?? 'overview';
  if (isHidden)
    return (
      <Message wholePage heading={t('hidden.heading')} why={t('hidden.why')}>
        <StaffButton onClick={() => setHidden(false)}>{t('hidden.show')}</StaffButton>
      </Message>
    );
  return (
    <Page
      screen={t('heading')}
      heading={
        <>
          {nameOf(pupil)}{' '}
          <span className={look.class}>{t('search.place', { className, number: pupil.number })}</span>
        </>
      }
      back={
        <div className={look.back}>
          <ButtonLink href="/pupils">{t('search.heading')}</ButtonLink>
          <ButtonLink href={`/board/${pupil.classId}`}>{t('toBoard', { className })}</ButtonLink>
        </div>
      }
    >
      <div className={look.head}>
        <PresentAdults
          school={school}
          pupil={pupil}
          team={open.cases.flatMap(({ kept }) => kept.team.map((one) => one.uid))}
        />
        <OpenMattersList of={open} />
        <div className={look.back}>
          <CaseButton
            pupilId={of.pupilId}
            origin={{ kind: 'observation', id: `${today}_${uid}_observation` }}
            disabled={!live || !online}
          />
          <WordsButton pupilId={of.pupilId} name={nameOf(pupil)} live={live && online} />
        </div>
      </div>
      <AccessGate pupilId={of.pupilId} live={live && online} level={2}>
        {(reader) => (
          <>
            <SectionNav pupilId={of.pupilId} {...{ sections }} chosen={section} />
            {section === 'overview' && (
              <Stack>
                <Overview reader={reader} calendar={of.calendar} live={live && online} />
                <WordsPart reader={reader} name={nameOf(pupil)} live={live && online} />
              </Stack>
            )}
            {section === 'answers' && <AnswersPart reader={reader} />}
            {section === 'course' && <CoursePart reader={reader} calendar={of.calendar} />}
            {section === 'timeline' && <TimelinePart reader={reader} whyNoticed={of.whyNoticed} />}
          </>
        )}
      </AccessGate>
      <PasswordButton {...{ pupilId: of.pupilId, pupil, name: nameOf(pupil) }} disabled={!live || !online} />
      <HarmButton pupilId={of.pupilId} disabled={!live || !online} />
    </Page>
  );
}

function ofPupil({ sos, threads, notices, cases }: OpenMatters, pupilId: string): OpenMatters {
  return {
    sos: sos.filter((one) => one.sos.pupilId === pupilId),
    threads: threads.filter((one) => one.thread.pupilId === pupilId),
    notices: notices.filter((one) => one.notice.pupilId === pupilId),
    cases: cases.filter((one) => one.kept.pupilId === pupilId),
  };
}
