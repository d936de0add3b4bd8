import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from './board-model';

/** Says politely that somebody wants to talk; by name only while names stand on the screen. What was there at the start is not news. */
export function useTalkAnnouncement(rows: readonly BoardRow[], namesShown: boolean): string {
  const { t } = useTranslation('staff');
  const [announcement, setAnnouncement] = useState('');
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const talking = rows.filter(({ talk }) => talk);
    const news = talking.filter(({ pupilId }) => known.current?.has(pupilId) === false);
    known.current = new Set(talking.map(({ pupilId }) => pupilId));
    if (news.length === 0) return;
    const names = news.map(({ name }) => t('board.announce.person', { name })).join('、');
    setAnnouncement(
      namesShown
        ? t('board.announce.talk', { names })
        : t('board.announce.talkCount', { count: talking.length }),
    );
  }, [rows, namesShown, t]);
  return announcement;
}
