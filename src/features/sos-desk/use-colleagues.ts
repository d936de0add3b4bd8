import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDesk } from './desk-context';

const NOBODY: Readonly<Record<string, Staff>> = {};

export interface Colleagues {
  readonly all: Readonly<Record<string, Staff>>;
  /** Whether `all` is everybody: who is missing does not work there. */
  readonly isKnown: boolean;
  /** The name somebody goes by, or a word for somebody whose name is not known here. */
  nameOf: (uid: string) => string;
  /** The same with what they are at the school. `other` is said of whoever does not work there. */
  calledOf: (uid: string, other?: string) => string;
}

/** Who works at the school of an SOS. */
export function useColleagues(school: string): Colleagues {
  const { people } = usePorts();
  const { t } = useTranslation(['desk', 'staff']);
  const { actor } = useDesk();
  const watched = useLive(people.watchColleagues, school);
  const all = watched.state === 'ready' ? watched.value : NOBODY;
  const nameOf = (uid: string) =>
    uid === actor.uid ? actor.name : (all[uid]?.displayName ?? t('desk:someone'));
  return {
    all,
    isKnown: watched.state === 'ready',
    nameOf,
    calledOf: (uid, other) => {
      const known = all[uid];
      if (!known) return uid === actor.uid ? actor.name : (other ?? t('desk:someone'));
      return t('desk:person', { name: known.displayName, title: t(`staff:title.${known.title}`) });
    },
  };
}
