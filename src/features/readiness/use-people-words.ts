import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { useCalled } from '@/staff/people/use-called';

interface Reached {
  readonly uids: readonly string[];
  readonly board?: boolean;
}

/** Names people in a row, with what they are; `null` for nobody. */
export function usePeopleWords(staff: Readonly<Record<string, Staff>>): (reached: Reached) => string | null {
  const { t, i18n } = useTranslation('staff');
  const called = useCalled();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return ({ uids, board = false }) => {
    const names = uids.flatMap((uid) => {
      const member = staff[uid];
      return member ? [called(member.displayName, member.title)] : [];
    });
    const all = [...names, ...(board ? [t('title.board')] : [])];
    return all.length === 0 ? null : list.format(all);
  };
}
