import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { serverNow } from '@/sync/use-server-now';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import type { FirstChild } from './inbox';
import { NoticeMarks } from './notice-marks';
import { useReader } from '../notices-context';
import { useNoticedPupil } from '../use-noticed-pupil';
import { useReasonWords } from '../words/use-reason-words';
import type { TodayAtSchool } from './use-today-at-school';
import { look } from '../look';

/** One child: why, whether they are here, and one tap that says that somebody had a word. */
export function FirstRow({ child, today }: { child: FirstChild; today: TodayAtSchool }) {
  const { board } = usePorts();
  const { t } = useTranslation(['notices', 'staff']);
  const { viewer, live } = useReader();
  const words = useReasonWords();
  const { name, className, pupil } = useNoticedPupil(child);
  /** What was tapped here, until the class's day says it as well. */
  const [tapped, setTapped] = useState<boolean>();
  const [problem, setProblem] = useState<'refused' | 'unanswered' | null>(null);
  const talked = tapped ?? today.hasTalked(child.pupilId);
  const [entry] = child.entries;
  const [reason] = entry?.notice.reasons ?? [];

  const toggle = async () => {
    setProblem(null);
    setTapped(!talked);
    const marker = { school: viewer.school, uid: viewer.uid, pupilId: child.pupilId, at: serverNow() };
    const outcome = await board.storeContact(marker, talked);
    if (outcome === 'stored') return;
    setTapped(undefined);
    setProblem(outcome);
  };

  return (
    <li className={talked ? clsx(look.firstRow, 'first-row-done') : look.firstRow}>
      <div className="first-who">
        <Link href={`/notices/${entry?.id ?? ''}`}>
          <span className={look.cardName}>{name}</span> <span className="muted">{className}</span>
        </Link>
        <p className={look.marks}>
          {child.entries.map(({ id, notice }) => (
            <NoticeMarks key={id} notice={notice} />
          ))}
          {today.away.has(child.pupilId) && (
            <span className={clsx('tag', look.away)}>{t('notices:away')}</span>
          )}
        </p>
        {entry && reason && <p>{words(reason, entry.notice.since)}</p>}
        {problem && (
          <p className="field-error" role="alert">
            {t(`notices:problem.${problem}`)}
          </p>
        )}
      </div>
      <StaffButton
        aria-pressed={talked}
        aria-label={t('staff:board.buttonFor', { label: t('staff:board.contact'), name })}
        disabled={!live || pupil === undefined}
        onClick={() => void toggle()}
      >
        {talked && '✓ '}
        {t('staff:board.contact')}
      </StaffButton>
    </li>
  );
}
