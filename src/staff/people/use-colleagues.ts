import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../ports';
import { useLive } from '../use-live';
import { useMember } from './member';
import { useCalled } from './use-called';

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

/** Who works at a school, by name. */
export function useColleagues(school: string): Colleagues {
  const { people } = usePorts();
  const { t } = useTranslation('staff');
  const member = useMember();
  const called = useCalled();
  const watched = useLive(people.watchColleagues, school);
  const all = watched.state === 'ready' ? watched.value : NOBODY;
  const nameOf = (uid: string) =>
    uid === member.uid ? member.name : (all[uid]?.displayName ?? t('people.someone'));
  return {
    all,
    isKnown: watched.state === 'ready',
    nameOf,
    calledOf: (uid, other) => {
      const known = all[uid];
      if (!known) return uid === member.uid ? member.name : (other ?? t('people.someone'));
      return called(known.displayName, known.title);
    },
  };
}
