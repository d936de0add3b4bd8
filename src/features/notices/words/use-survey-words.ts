import type { Round } from '@domain/school/round';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { valueOr } from '@/staff/watched';

export interface SurveyWords {
  /** Name of an indicator; a word for one whose name is not known here. */
  indicator: (id: string) => string;
  /** Wording of an item. */
  item: (id: string) => string;
  /** Title of a round. */
  round: (id: string) => string;
}

const NO_ROUNDS: Readonly<Record<string, Round>> = {};

/** How the surveys of the school call what a reason speaks of. */
export function useSurveyWords(school: string): SurveyWords {
  const { surveys } = usePorts();
  const { t } = useTranslation('notices');
  const localText = useLocalText();
  const known = valueOr(useLive(surveys.watchRounds, school), NO_ROUNDS);
  const refs = [...new Set(Object.values(known).map(({ instrument }) => instrument))].sort();
  const watched = useLiveAll(
    surveys.watchInstrument,
    refs.map((ref) => [ref]),
  );
  const instruments = valueOr(watched, []).flatMap((one) => one ?? []);
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
