import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data';
import { TodayScreen } from './today-screen';
import { useToday } from './use-today';
import './check-in.css';

interface TodayPageProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  /** Whether the tablet has been looked through for both. */
  isRead: boolean;
}

/** きょう. It waits for what this tablet knows, so that no question is replaced under a finger. */
export function TodayPage({ session, own, written, isRead }: TodayPageProps) {
  const { t } = useText('pupil');
  const today = useToday();
  if (!isRead) return <p className="visually-hidden">{t('today.title')}</p>;
  return <TodayScreen key={`${session.uid} ${today}`} {...{ session, own, written, today }} />;
}
