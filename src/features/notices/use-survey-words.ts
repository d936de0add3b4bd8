import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchInstrument, watchRounds } from '@/firebase/staff/rounds';
import { useWatch } from '@/firebase/staff/use-watch';
import { watchAll } from '@/firebase/staff/watch-all';
import { useLocalText } from '@/i18n/local-text';

export interface SurveyWords {
  /** Name of an indicator; a word for one whose name is not known here. */
  indicator: (id: string) => string;
  /** Wording of an item. */
  item: (id: string) => string;
  /** Title of a round. */
  round: (id: string) => string;
}

/** How the surveys of the school call what a reason speaks of. */
export function useSurveyWords(school: string): SurveyWords {
  const { t } = useTranslation('notices');
  const localText = useLocalText();
  const rounds = useWatch(useMemo(() => watchRounds(school), [school]));
  const known = rounds.state === 'ready' ? rounds.value : {};
  const refs = [...new Set(Object.values(known).map(({ instrument }) => instrument))].sort().join(' ');
  const watched = useWatch(
    useMemo(() => (refs === '' ? null : watchAll(refs.split(' ').map(watchInstrument))), [refs]),
  );
  const instruments = watched.state === 'ready' ? watched.value.flatMap((one) => one ?? []) : [];
  return {
    indicator: (id) => {
      const found = instruments.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
      return found ? localText(found.name) : t('indicator');
    },
    item: (id) => {
      const found = instruments.flatMap(({ items }) => items).find((one) => one.id === id);
      return found ? localText(found.wording.grades4_9) : t('item');
    },
    round: (id) => known[id]?.title ?? t('round'),
  };
}
