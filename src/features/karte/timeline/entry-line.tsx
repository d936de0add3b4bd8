import type { TimelineKind } from '@domain/record/timeline';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCalled } from '@/staff/people/use-called';
import type { Signers } from '@/staff/people/use-signers';
import type { PlacedNotice } from '@/staff/ports/notices';
import { useTimes } from '@/staff/use-times';
import { WordsSaid } from '@/staff/words/words-entry';
import { WeatherIcon } from '@/ui/weather-icon';
import { look } from '../look';
import type { Fact } from './facts';

interface EntryLineProps {
  kind: TimelineKind;
  what: Fact;
  signers: Signers;
  whyNoticed: (placed: PlacedNotice) => React.ReactNode;
}

/** One thing of a day: of which kind, and what. */
export function EntryLine({ kind, what, ...context }: EntryLineProps) {
  const { t } = useTranslation('karte');
  return (
    <li>
      <span className={clsx('tag', look.kind)}>{t(`timeline.kind.${kind}`)}</span>
      <div>
        <What what={what} {...context} />
      </div>
    </li>
  );
}

function What({ what, signers, whyNoticed }: Omit<EntryLineProps, 'kind'>) {
  const { t } = useTranslation(['karte', 'staff', 'notices', 'inbox', 'desk', 'words', 'cases']);
  const { atClock } = useTimes();
  const called = useCalled();
  const by = (uid: string) => {
    const signer = signers[uid];
    return signer ? called(signer.displayName, signer.title) : t('staff:people.someone');
  };
  switch (what.of) {
    case 'weather': {
      const { level, body } = what.told;
      return (
        <span className={look.weatherOfDay}>
          {level !== null && <WeatherIcon level={level} size={22} />}
          {level === null ? t('staff:board.pass') : t(`staff:board.level.${level}`)}
          {body !== undefined && body !== 'good' && <span>{t(`staff:board.bodyShort.${body}`)}</span>}
        </span>
      );
    }
    case 'attendance':
      return t(`staff:board.attendance.${what.state}`);
    case 'outside':
      return (
        <>
          {what.one.placeName} {what.one.from}–{what.one.to} <span className="muted">{what.one.byName}</span>
          {what.one.learnt !== undefined && <p>{what.one.learnt}</p>}
        </>
      );
    case 'survey':
      return t('karte:timeline.answered', { title: what.round.title });
    case 'word': {
      const { one } = what;
      return (
        <>
          {one.of === 'contacts' ? t(`words:how.${one.entry.how}`) : t(`words:kind.${one.kind}`)}{' '}
          <span className="muted">{by(one.entry.by)}</span>
          <WordsSaid one={one} />
        </>
      );
    }
    case 'signal': {
      const { school, threadId, thread } = what.placed;
      return (
        <Link href={`/inbox/${school}/${threadId}`}>
          {t(`inbox:kind.${thread.kind}`)} {atClock(thread.sentAt)}
        </Link>
      );
    }
    case 'notice': {
      const { id, notice } = what.placed;
      return (
        <>
          <Link href={`/notices/${id}`}>{t(`notices:kind.${notice.kind}`)}</Link>{' '}
          {notice.decision && <span className="muted">{t('notices:recorded')}</span>}
          <p>{whyNoticed(what.placed)}</p>
        </>
      );
    }
    case 'case': {
      const { caseId, kept } = what.placed;
      return (
        <>
          <Link href={`/cases/${caseId}`}>{t('karte:timeline.caseOpened')}</Link>{' '}
          <span className="muted">
            {kept.state === 'closed'
              ? t('karte:timeline.caseClosed')
              : t(`cases:step.${kept.step as 1 | 2 | 3}`)}
          </span>
        </>
      );
    }
    case 'in-case': {
      const { kind, name, title, childsWords, text } = what.one;
      return (
        <>
          <Link href={`/cases/${what.caseId}`}>{t(`cases:kind.${kind}`)}</Link>{' '}
          <span className="muted">{called(name, title)}</span>
          {childsWords !== undefined && <p>{t('karte:timeline.childsWords', { words: childsWords })}</p>}
          {text !== undefined && <p>{text}</p>}
        </>
      );
    }
    case 'sos': {
      const { school, sosId, sos } = what.placed;
      return (
        <>
          <Link href={`/sos/${school}/${sosId}`}>
            {t('karte:timeline.sosAt', { time: atClock(sos.receivedAt) })}
          </Link>{' '}
          <span className="muted">{t(`desk:state.${sos.state}`)}</span>
        </>
      );
    }
  }
}
