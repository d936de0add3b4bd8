import { useTranslation } from 'react-i18next';
import type { ChainStep } from '@domain/sos/settings';
import { BOARD, isTitle, type People } from '@domain/sos/recipients';
import { TITLES } from '@domain/identity';
import { weekdayNames } from '@/i18n/dates';
import { type Colleagues, targetReach, weekdaysByCount, WORK_WEEK } from './reach';

/** The words of the chains, in the reader's language. */
export function useAlarmWords(colleagues: Colleagues, people: People) {
  const { t, i18n } = useTranslation(['alarm', 'staff']);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const days = weekdayNames(i18n.language, 'short');

  const nameOf = (target: string): string => {
    const title = TITLES.find((one) => one === target);
    if (title) return t(`staff:title.${title}`);
    if (target === BOARD) return t('staff:title.board');
    return colleagues[target]?.displayName ?? t('alarm:gone');
  };

  const weekdays = (numbers: readonly number[]): string =>
    list.format(numbers.map((number) => days[number] ?? ''));

  /** A title with how many people are behind it, and on which days when not on all. */
  const withReach = (target: string): string => {
    const name = nameOf(target);
    if (!isTitle(target)) return name;
    const groups = weekdaysByCount(targetReach(target, people).counts);
    const [first, second] = groups;
    if (!first) return t('alarm:reach.nobody', { name });
    if (!second && first[1].length === WORK_WEEK.length)
      return t('alarm:reach.always', { name, count: first[0] });
    const parts = groups.map(([count, on]) => t('alarm:reach.some', { days: weekdays(on), count }));
    return t('alarm:reach.varying', { name, parts: list.format(parts) });
  };

  const everybody = ({ to }: ChainStep): string =>
    to.length === 0 ? t('alarm:reach.noOne') : list.format(to.map(withReach));

  const ways = ({ channels }: ChainStep): string =>
    channels.length === 0
      ? t('alarm:reach.noWay')
      : list.format(channels.map((channel) => t(`alarm:channel.${channel}`)));

  return { nameOf, weekdays, everybody, ways };
}

export type AlarmWords = ReturnType<typeof useAlarmWords>;
