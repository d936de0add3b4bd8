import type { FirstChild } from '@domain/first/first-list';
import type { FirstReason } from '@domain/first/reasons';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PupilName } from '@/staff/people/pupil-link';
import type { PlacedNotice } from '@/staff/ports/notices';
import { WordsButton } from '@/staff/words/words-button';
import { type BoardRow, isAway } from '../board-model';
import { look } from '../look';
import { MarkButton } from '../mark-button';
import type { MarkActions } from '../use-marks';
import { RecordOffer } from './record-offer';

export interface LineContext {
  readonly school: string;
  /** Who looks. */
  readonly uid: string;
  readonly actions: MarkActions;
  /** False while nothing can be stored. */
  readonly live: boolean;
  /** Why something was noticed, in words, from the feature that has them. */
  readonly whyNoticed: (placed: PlacedNotice) => ReactNode;
  readonly noticeOf: (id: string) => PlacedNotice | undefined;
  /** The child's notices that a word with it may be recorded on. */
  readonly settledWith: (pupilId: string) => readonly PlacedNotice[];
}

/** One child: why, and what can be done about it from here. */
export function FirstLine({ child, row, ...context }: LineContext & { child: FirstChild; row: BoardRow }) {
  const { t } = useTranslation(['staff', 'notices']);
  const { uid, actions, live, settledWith } = context;
  const { pupilId, reasons, state } = child;
  const contacted = row.contacts[uid] !== undefined;
  const settled = settledWith(pupilId);
  return (
    <li className={state === 'spoken' ? look.done : undefined}>
      <span className={look.number}>{row.number}</span>
      <div className={look.firstChild}>
        <p className={look.firstName}>
          <b>
            <PupilName pupilId={pupilId}>{row.name}</PupilName>
          </b>
          {state === 'spoken' && <span className="tag">✓ {t('staff:board.first.done')}</span>}
          {isAway(row.attendance) && <span className="tag">{t('notices:away')}</span>}
        </p>
        {reasons.map((reason, index) => (
          <p key={index} className={look.why}>
            <Why reason={reason} {...context} />
          </p>
        ))}
        <div className={look.firstButtons}>
          <MarkButton
            label={t('staff:board.contact')}
            name={row.name}
            pressed={contacted}
            disabled={!live}
            onToggle={() => actions.setContact(pupilId, !contacted)}
          />
          <Ways reasons={reasons} row={row} school={context.school} />
          <WordsButton pupilId={pupilId} name={row.name} live={live} />
        </div>
        {contacted && settled.length > 0 && (
          <RecordOffer
            key={settled.map(({ id }) => id).join()}
            settled={settled}
            name={row.name}
            {...context}
          />
        )}
      </div>
    </li>
  );
}

interface WaysProps {
  reasons: readonly FirstReason[];
  row: BoardRow;
  school: string;
}

/** On to the letter, and to what was noticed. */
function Ways({ reasons, row: { pupilId, name }, school }: WaysProps) {
  const { t } = useTranslation('staff');
  const signals = reasons.flatMap((reason) => (reason.kind === 'signal' ? [reason.signal] : []));
  const notices = reasons.flatMap((reason) => (reason.kind === 'notice' ? [reason.notice] : []));
  const [signal] = signals;
  const [notice] = notices;
  const way = (href: string, label: string) => (
    <Link href={href} className={look.way} aria-label={t('board.buttonFor', { label, name })}>
      {label}
    </Link>
  );
  return (
    <>
      {signal && way(`/inbox/${school}/${signal.id}`, t('board.first.answer'))}
      {notice &&
        way(
          notices.length > 1 ? `/notices/pupil/${pupilId}` : `/notices/${notice.id}`,
          t('board.first.openNotice'),
        )}
    </>
  );
}

function Why({
  reason,
  whyNoticed,
  noticeOf,
}: Pick<LineContext, 'whyNoticed' | 'noticeOf'> & { reason: FirstReason }) {
  const { t } = useTranslation(['staff', 'notices']);
  const tag = (label: string) => <span className={clsx('tag', look[`tag-${reason.kind}`])}>{label}</span>;
  switch (reason.kind) {
    case 'signal': {
      const { kind, wants } = reason.signal;
      return (
        <>
          {tag(t(`staff:board.first.signal.${kind}`))} {t(`staff:board.first.wants.${wants}`)}
        </>
      );
    }
    case 'notice': {
      const placed = noticeOf(reason.notice.id);
      return (
        <>
          {tag(t(`notices:kind.${reason.notice.notice.kind}`))} {placed && whyNoticed(placed)}
        </>
      );
    }
    case 'talk':
      return (
        <>
          {tag(t('staff:board.first.talk'))} {t('staff:board.first.talkWhy')}
        </>
      );
    case 'storm':
    case 'rain':
      return (
        <>
          {tag(t(`staff:board.first.${reason.kind}`))}{' '}
          {t(`staff:board.first.${reason.times > 1 ? 'again' : 'firstTime'}`, { count: reason.times })}
        </>
      );
    case 'body':
      return (
        <>
          {tag(t('staff:board.first.body'))} {t('staff:board.first.bodyWhy')}
        </>
      );
    case 'soft':
      return (
        <>
          {tag(t('staff:board.first.soft'))} {t(`staff:board.first.softWhy.${reason.question}`)}
        </>
      );
    case 'unanswered':
    case 'absent':
      return (
        <>
          {tag(t(`staff:board.first.${reason.kind}`))}{' '}
          {t(`staff:board.first.${reason.kind}Why`, { count: reason.days })}
        </>
      );
  }
}
