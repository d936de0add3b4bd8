import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { pageIdle } from '@/sync/idle';
import { useToday } from './use-today';

/** Today's date. The browser's date formats take a slow tablet a tenth of a second to load: the first tap does not wait for them. */
export function TodayLine() {
  const { i18n } = useTranslation();
  const today = useToday();
  const [isIdle, setIdle] = useState(false);
  useEffect(() => void pageIdle().then(() => setIdle(true)), []);
  return <p className="muted">{isIdle ? longDay(i18n.language, today) : '\u00a0'}</p>;
}
