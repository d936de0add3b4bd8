import { tellsOfHarm } from '@domain/signals/answered';
import type { Thread } from '@domain/signals/records';
import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { ToRecord } from '@/staff/people/pupil-link';
import { WordsButton } from '@/staff/words/words-button';
import { useTimes } from '@/staff/use-times';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { PassToCentre } from '@/staff/centre/pass-to-centre';
import { CaseButton } from '@/staff/cases/case-button';
import { usePorts } from '@/staff/ports';
import type { ThreadPlace } from '@/staff/ports/signals';
import { useLive } from '@/staff/use-live';
import { AnswerPart } from '../answer/answer-part';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { senderOf, useSender } from '../use-sender';
import { WorryPart } from '../worry/worry-part';
import { Answers } from './answers';
import { ChildWords } from './child-words';
import { LookIn } from './look-in';
import { NamePart } from './name-part';

/** One thing that a child sent: its words for those who may read them, what adults answered, and what can be answered. */
export function ThreadDetail({ place }: { place: ThreadPlace }) {
  const { signals } = usePorts();
  const { t } = useTranslation('inbox');
  const watched = useLive(signals.watchThread, place);
  const back = (
    <Link href="/inbox" className={look.back}>
      {t('back')}
    </Link>
  );
  return (
    <section className={clsx(look.detail, 'card')} aria-label={t('detail')}>
      {back}
      <Async of={watched} offline={null} gone={{ heading: t('gone.heading'), why: t('gone.why'), back }}>
        {(thread) => thread && <Opened place={place} thread={thread} />}
      </Async>
    </section>
  );
}

function Opened({ place, thread }: { place: ThreadPlace; thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { uid, school } = useMember();
  const { classNameOf, schoolNameOf, live } = useInboxReader();
  const colleagues = useColleagues(place.school);
  const { weekdayAndTime: when } = useTimes();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const sender = useSender()(thread);
  const pupilId = senderOf(thread);
  const isOwner = thread.owners.includes(uid);
  const [classId] = thread.classIds;
  const second = thread.second;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {sender}{' '}
        <span className="muted">
          {schoolNameOf && `${schoolNameOf(place.school)} `}
          {classId !== undefined && classNameOf(classId)}
        </span>
      </h2>
      <p className={look.lineHead}>
        <span className={clsx('tag', look[`kind-${thread.kind}`])}>{t(`kind.${thread.kind}`)}</span>
        <span>{when(thread.sentAt)}</span>
        {!tellsOfHarm(thread.kind) && <b>{t(`wants.${thread.wants}`)}</b>}
        {thread.urgent && <b>{t('urgent')}</b>}
      </p>
      {place.school === school && pupilId !== undefined && (
        <div className={look.oneTap}>
          <ToRecord pupilId={pupilId} name={sender} classIds={thread.classIds} />
          <WordsButton pupilId={pupilId} name={sender} live={live} />
        </div>
      )}
      <Standing thread={thread} />
      {isOwner && <ChildWords place={place} thread={thread} />}
      {!isOwner && second?.uid === uid && <LookIn place={place} thread={thread} />}
      {!isOwner && second?.uid !== uid && <p className="muted">{t('notTheWords')}</p>}
      <Answers thread={thread} />
      {isOwner && thread.kind === 'worry' && <WorryPart place={place} thread={thread} />}
      {isOwner && thread.state !== 'closed' && <AnswerPart place={place} thread={thread} />}
      {thread.unnamed && <NamePart place={place} thread={thread} />}
      {isOwner && place.school === school && pupilId !== undefined && (
        <div className={look.oneTap}>
          <CaseButton pupilId={pupilId} origin={{ kind: 'talk', id: place.threadId }} disabled={!live} />
          <PassToCentre of="signal" sourceId={place.threadId} hasWords live={live} />
        </div>
      )}
      <p className="muted">
        {second && second.uid !== uid && t('secondReads', { name: second.name })}
        {second?.uid === uid && t('youAreSecond')}{' '}
        {t('whose', {
          names: thread.owners.map((one) => colleagues.calledOf(one)).join('、') || t('nobody'),
        })}
      </p>
    </>
  );
}

/** Handed over, climbed, closed: said in a sentence. */
function Standing({ thread }: { thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { weekdayAndTime: when } = useTimes();
  const lines = [
    thread.readBy && thread.readAt !== undefined
      ? t('readBy', { name: thread.readBy.name, when: when(thread.readAt) })
      : t('unread'),
    thread.state === 'closed' && t(thread.says === 'withdrawn' ? 'closedWithdrawn' : 'closed'),
    thread.asks === 'hand-over' && thread.next && t('askedHandOver', { name: thread.next.name }),
    thread.asks === 'talked' && t('askedTalked'),
    thread.says === 'not-yet' && thread.state === 'open' && t('saidNotYet'),
    thread.says === 'not-me' && t('saidNotMe'),
    thread.toldOf.includes(uid) && thread.state === 'open' && t('climbedToYou'),
    thread.state === 'open' && !thread.toldOf.includes(uid) && thread.step > 0 && t('climbed'),
  ].filter((line) => typeof line === 'string');
  return (
    <ul className={look.standing}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
