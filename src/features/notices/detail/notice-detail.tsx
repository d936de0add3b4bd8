import clsx from 'clsx';
import type { Notice } from '@domain/notices/records';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { serverNow } from '@/sync/use-server-now';
import type { NoticePlace } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { Async } from '@/staff/async';
import { isUrgent } from '@domain/notices/urgent';
import { PassToCentre } from '@/staff/centre/pass-to-centre';
import { CaseWay } from '@/staff/cases/case-button';
import { WordsButton } from '@/staff/words/words-button';
import { useOnline } from '@/sync/use-online';
import { ButtonLink } from '@/staff/staff-button';
import { DecisionForm } from '../decide/decision-form';
import { isExpired } from '../list/inbox';
import { useReasonWords } from '../words/use-reason-words';
import { NoticeHistory } from './notice-history';
import { NoticeMarks } from '../list/notice-marks';
import { isComputed, useReader } from '../notices-context';
import { OtherNotices } from './other-notices';
import { OwnViewForm } from '../decide/own-view-form';
import { PupilSections } from './pupil-sections';
import { Reasons } from './reasons';
import { ToRecord } from '@/staff/people/pupil-link';
import { LeftOut } from '@/staff/people/left-out';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useNoticedPupil } from '../use-noticed-pupil';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** One notice in full: why first, then what the reader thinks, and only then what a model computed. */
export function NoticeDetail({ place: { school, noticeId } }: { place: NoticePlace }) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const watched = useLive(notices.watchNotice, { school, noticeId });
  return (
    <Async
      of={watched}
      offline={null}
      gone={{
        heading: t('gone.heading'),
        why: t('gone.why'),
        back: <ButtonLink href="/notices">{t('back')}</ButtonLink>,
      }}
    >
      {(notice) => notice && <Detail place={{ school, noticeId }} notice={notice} />}
    </Async>
  );
}

function Detail({ place, notice }: { place: NoticePlace; notice: Notice }) {
  const { t } = useTranslation('notices');
  const { viewer, namesShown } = useReader();
  const online = useOnline();
  const { name, className, pupil } = useNoticedPupil(notice);
  const colleagues = useColleagues(viewer.school);
  const { time } = useTimes();
  const reasonWords = useReasonWords();
  const { reviews, problem } = useReviews(place, notice);
  const mine = reviews?.[viewer.uid];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (namesShown) heading.current?.focus();
  }, [place.noticeId, namesShown]);
  const [said, setSaid] = useState(false);
  const ownView = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said && mine?.ownView) ownView.current?.focus();
  }, [said, mine?.ownView]);
  return (
    <article className={clsx(look.notice, 'card')}>
      <Link href="/notices" className={look.back}>
        {t('back')}
      </Link>
      <header className={look.head}>
        <h2 ref={heading} tabIndex={-1}>
          {name} <span className={look.class}>{className}</span>
        </h2>
        {pupil && <ToRecord pupilId={notice.pupilId} name={name} />}
        {pupil && <WordsButton pupilId={notice.pupilId} name={name} live={online} />}
        <p className={look.marks}>
          <NoticeMarks notice={notice} />
          {isExpired(notice, serverNow()) && <span className="tag">{t('expired')}</span>}
          <span className="muted">{t('noticedAt', { time: time(notice.since) })}</span>
          {notice.openBy && !notice.openedAt && (
            <span className="muted">{t('openBy', { time: time(notice.openBy) })}</span>
          )}
        </p>
        <p className="muted">{t('whatItIs')}</p>
      </header>
      {problem && (
        <p className="field-error" role="alert">
          {t('notOpened')}
        </p>
      )}
      {!notice.decision && <LeftOut uids={notice.keptFrom} colleagues={colleagues} />}
      <Reasons notice={notice} />
      {reviews &&
        (mine?.ownView === undefined ? (
          <OwnViewForm place={place} isComputed={isComputed(notice, viewer)} onSaid={() => setSaid(true)} />
        ) : (
          <>
            <p ref={ownView} tabIndex={-1} className={look.ownView}>
              {t('yourView', { view: t(`ownView.${mine.ownView}`) })}
            </p>
            <DecisionForm place={place} notice={notice} review={mine} colleagues={colleagues} />
          </>
        ))}
      <CaseWay pupilId={notice.pupilId} />
      {isUrgent(notice) && (
        <PassToCentre
          of="notice"
          sourceId={place.noticeId}
          hasWords={false}
          reasons={notice.reasons.map((reason) => reasonWords(reason, notice.since))}
          live={online}
        />
      )}
      {pupil && <PupilSections notice={notice} pupil={pupil} withDetails={mine?.ownView !== undefined} />}
      <NoticeHistory place={place} notice={notice} reviews={reviews ?? {}} colleagues={colleagues} />
      <OtherNotices notice={notice} noticeId={place.noticeId} mayKnow={mine?.ownView !== undefined} />
    </article>
  );
}

/** Everybody's reviews; one's own begins when the notice is opened. What was added later has to be opened again. */
function useReviews({ school, noticeId }: NoticePlace, { since, openedAt }: Notice) {
  const { notices } = usePorts();
  const { viewer, live } = useReader();
  const { uid } = viewer;
  const watched = useLive(notices.watchReviews, { school, noticeId });
  const [problem, setProblem] = useState(false);
  const mine = watched.state === 'ready' ? watched.value[uid] : undefined;
  const isNew = mine === undefined || (openedAt === undefined && mine.at < since);
  const unopened = watched.state === 'ready' && live && isNew;
  useEffect(() => {
    if (!unopened) return;
    void notices.openNotice({ school, noticeId }, uid).then((outcome) => setProblem(outcome !== 'stored'));
  }, [notices, unopened, school, noticeId, uid]);
  return {
    reviews: watched.state === 'ready' ? watched.value : null,
    problem: problem || watched.state === 'failed',
  };
}
