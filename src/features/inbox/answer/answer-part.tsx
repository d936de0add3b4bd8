import { STAMPS } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { isReachedByWordsAlone } from '@domain/signals/unnamed';
import { readableFrom } from '@domain/signals/school-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import { serverNow } from '@/sync/use-server-now';
import type { ThreadPlace } from '@/staff/ports/signals';
import { StaffButton } from '@/staff/staff-button';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';
import { useDeed } from '@/staff/use-deed';
import { MeetingForm } from './meeting-form';
import { OwnWords } from './own-words';
import { PassOnForm } from './pass-on-form';

const PHRASES = ['thanks', 'voice', 'meet', 'listen'] as const;
/** What can be said to somebody whom nobody knows. */
const PHRASES_WITHOUT_NAME = ['thanks', 'listen'] as const;

export interface AnswerProps {
  place: ThreadPlace;
  thread: Thread;
  /** Gives an answer of this child one id: sent again it is the same answer. */
  send: Send;
  busy: boolean;
}

export type Answer =
  | { readonly stamp: (typeof STAMPS)[number] }
  | { readonly text: string }
  | { readonly meeting: { readonly place: string; readonly at: string } };
export type Send = (answer: Answer) => Promise<boolean>;

/** What can be answered: by one tap, in own words, by a time and place, by having talked, by passing it on. */
export function AnswerPart({ place, thread }: Pick<AnswerProps, 'place' | 'thread'>) {
  const { t } = useTranslation('inbox');
  const { live } = useInboxReader();
  const { busy, problem, run } = useDeed();
  const [answerId, setAnswerId] = useState(() => crypto.randomUUID());
  const address = useAddress(place);
  const done = (isDone: boolean) => {
    if (isDone) setAnswerId(crypto.randomUUID());
    return isDone;
  };
  const send: Send = async (answer) => done(await run('answer-signal', { ...address, answerId, ...answer }));
  const cannot = !live || busy;
  const wordsAlone = isReachedByWordsAlone(thread);
  const needs = thread.wants === 'read-only' ? 'read-only' : wordsAlone ? 'unnamed' : thread.kind;
  return (
    <div className={look.answer} role="group" aria-label={t('answer.heading')}>
      <h3>{t('answer.heading')}</h3>
      <p className={look.careful}>{t('answer.careful')}</p>
      <p>{t(`needs.${needs}`)}</p>
      {wordsAlone && <p>{t('unnamed.reached')}</p>}
      <DeliveryLine />
      {problem}
      <div className={look.oneTap} role="group" aria-label={t('answer.oneTap')}>
        {STAMPS.map((stamp) => (
          <StaffButton key={stamp} disabled={cannot} onClick={() => void send({ stamp })}>
            {t(`stamp.${stamp}`)}
          </StaffButton>
        ))}
        {(wordsAlone ? PHRASES_WITHOUT_NAME : PHRASES).map((phrase) => (
          <StaffButton
            key={phrase}
            disabled={cannot}
            onClick={() => void send({ text: t(`phrase.${phrase}`) })}
          >
            {t(`phrase.${phrase}`)}
          </StaffButton>
        ))}
      </div>
      <OwnWords threadId={place.threadId} send={send} busy={busy} />
      {!wordsAlone && (
        <>
          <details className={look.fold}>
            <summary>{t('meeting.heading')}</summary>
            <MeetingForm send={send} busy={busy} />
          </details>
          <div className={look.oneTap}>
            <StaffButton
              disabled={cannot}
              onClick={() => void run('mark-spoken', { ...address, answerId }).then(done)}
            >
              {t('answer.spoken')}
            </StaffButton>
            <span className="muted">{t('answer.spokenWhy')}</span>
          </div>
        </>
      )}
      <details className={look.fold}>
        <summary>{t('passOn.heading')}</summary>
        <PassOnForm
          thread={thread}
          busy={busy}
          send={async (on) => done(await run('pass-on-signal', { ...address, answerId, ...on }))}
        />
      </details>
    </div>
  );
}

/** What the child will see of it, and from when: said before anything is sent. */
function DeliveryLine() {
  const { t } = useTranslation('inbox');
  const { calendar } = useInboxReader();
  const { weekdayAndTime: when } = useTimes();
  const now = serverNow();
  const from = readableFrom(calendar, now);
  return (
    <p>
      {from <= now
        ? t('answer.deliveredNow')
        : t('answer.deliveredFrom', { when: when(new Date(from).toISOString()) })}{' '}
      {t('answer.withName')}
    </p>
  );
}
