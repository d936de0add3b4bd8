import { type ReactNode, useEffect } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { tellShown } from '@/sync/idle';
import type { OwnData, Written } from '@/sync/own-data/own-data';
import { useSchoolDay } from '@/sync/use-server-now';
import { useOwnScale } from './own-scale';
import { TodayScreen } from './today-screen';
import { useFirstRun } from './use-first-run';
import { useTodayKnown } from './use-today-known';
import './check-in.css';

interface TodayPageProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  /** Whether the tablet has been looked through for both. */
  isRead: boolean;
  /** What stands below the thanks. */
  afterwards: ReactNode;
}

/** きょう. It waits for what this tablet knows, so that no question is replaced under a finger, and none is asked twice. */
export function TodayPage({ session, own, written, isRead, afterwards }: TodayPageProps) {
  const { t, rich } = useText('pupil');
  const today = useSchoolDay();
  const firstRun = useFirstRun(session);
  const ownScale = useOwnScale(session);
  const isKnown = useTodayKnown(session, own, isRead);
  const isShown = isRead && firstRun.isNew !== undefined && ownScale.chosen !== undefined;
  useEffect(() => {
    if (isShown) tellShown();
  }, [isShown]);
  if (!isShown) return <p className="visually-hidden">{t('today.title')}</p>;
  if (!isKnown && written.checkIns[today] === undefined)
    return (
      <p role="status" className="looking card">
        {rich('today.looking')}
      </p>
    );
  return (
    <TodayScreen
      key={`${session.uid} ${today}`}
      {...{ session, own, written, today, ownScale, firstRun, afterwards }}
    />
  );
}
