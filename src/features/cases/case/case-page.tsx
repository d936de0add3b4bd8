import type { CaseEntry } from '@domain/cases/entries';
import type { Case } from '@domain/cases/records';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { OutsidePart } from '@/staff/outside/outside-part';
import { Page, Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import type { CasePlace } from '@/staff/ports/cases';
import { usePorts } from '@/staff/ports';
import { ButtonLink } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { CasesContext, useCasesReader } from '../cases-context';
import { look } from '../look';
import { Began } from './began';
import { CaseHead } from './case-head';
import { Checkpoint } from './checkpoint';
import { Closing } from './closing';
import { Decision } from './decision';
import { Duties } from './duties';
import { inTurn } from './entries';
import { FirstLooks } from './first-looks';
import { Meeting } from './meeting';
import { Fold } from './parts';
import { Passing } from './passing';
import { Receiver } from './receiver';
import { SaidWhy } from './said-why';
import { Supports } from './supports';
import { Team } from './team';
import { Timeline } from './timeline';
import { WriteEntry } from './write-entry';

interface CasePageProps {
  place: CasePlace;
  back: ReactNode;
  tools: ReactNode;
}

/** One case, which reads in order: what is seen, what is done, what came of it. */
export function CasePage({ place, back, tools }: CasePageProps) {
  const { cases } = usePorts();
  const { t } = useTranslation('cases');
  const watched = useLive(cases.watchCase, place);
  return (
    <Async
      of={watched}
      offline={t('offline')}
      wholePage
      gone={{ heading: t('gone.heading'), why: t('gone.why'), back }}
    >
      {(kept, live) => kept && <Opened {...{ place, kept, live, back, tools }} />}
    </Async>
  );
}

interface OpenedProps extends CasePageProps {
  kept: Case;
  live: boolean;
}

function Opened({ place: { school, caseId }, kept, live, back, tools }: OpenedProps) {
  const { t } = useTranslation('cases');
  const reader = useCasesReader();
  const { name } = usePupil(school, kept.pupilId);
  const within = useMemo(() => ({ ...reader, live }), [reader, live]);
  const [classId] = kept.classIds;
  return (
    <CasesContext value={within}>
      <Page
        back={back}
        screen={t('heading')}
        heading={
          <>
            {name} <span className={look.class}>{classId !== undefined && reader.classNameOf(classId)}</span>
          </>
        }
        tools={tools}
      >
        <SaidWhy pupilId={kept.pupilId} live={live}>
          <CaseHead kept={kept} />
          <WithEntries caseId={caseId} kept={kept} />
        </SaidWhy>
      </Page>
    </CasesContext>
  );
}

function WithEntries({ caseId, kept }: { caseId: string; kept: Case }) {
  const { cases } = usePorts();
  const { school } = useCasesReader();
  const watched = useLive(cases.watchCaseEntries, { school, caseId });
  return (
    <Async of={watched} offline={null}>
      {(entries) => <Body {...{ caseId, kept, entries }} />}
    </Async>
  );
}

interface BodyProps {
  caseId: string;
  kept: Case;
  entries: Readonly<Record<string, CaseEntry>>;
}

function Body({ caseId, kept, entries }: BodyProps) {
  const { t } = useTranslation('cases');
  const { school, live } = useCasesReader();
  const { today } = useMember();
  const all = inTurn(entries);
  return (
    <>
      <Receiver {...{ caseId, kept }} entries={all} />
      <div className={look.body}>
        <div className={look.main}>
          <Part heading={t('part.look')} why={t('part.lookWhy')}>
            <Began kept={kept} />
            <FirstLooks {...{ caseId, kept }} entries={all} />
            <h3>{t('part.decision')}</h3>
            <Decision {...{ caseId, kept }} entries={all} />
          </Part>
          <Part heading={t('part.support')} why={t('part.supportWhy')}>
            <Meeting {...{ caseId, kept }} entries={all} />
            <h3>{t('part.supports')}</h3>
            <Supports {...{ caseId, kept }} />
          </Part>
          <OutsidePart reader={{ school, pupilId: kept.pupilId, day: today }} live={live} />
          <Part heading={t('part.checkpoint')} why={t('part.checkpointWhy')}>
            <Checkpoint {...{ caseId, kept }} />
          </Part>
        </div>
        <div className={look.side}>
          <Part heading={t('part.team')}>
            <Team {...{ caseId, kept }} />
            <Passing {...{ caseId, kept }} />
          </Part>
          <Part heading={t('part.duties')} why={t('part.dutiesWhy')}>
            <Duties {...{ caseId, kept }} />
          </Part>
          <Part heading={t('part.sheets')} why={t('part.sheetsWhy')}>
            <div className={look.taps}>
              <ButtonLink href={`/cases/${caseId}/sheet`}>{t('sheet.meeting.heading')}</ButtonLink>
              <ButtonLink href={`/cases/${caseId}/support`}>{t('sheet.support.short')}</ButtonLink>
            </div>
          </Part>
          <Part heading={t('part.timeline')}>
            {kept.state !== 'closed' && (
              <Fold heading={t('write.heading')}>
                <WriteEntry caseId={caseId} />
              </Fold>
            )}
            <Timeline entries={all} />
          </Part>
          <Part heading={t('part.closing')}>
            <Closing {...{ caseId, kept }} />
          </Part>
        </div>
      </div>
    </>
  );
}
