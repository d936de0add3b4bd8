import type { Staff } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useReader } from './notices-context';

const NOBODY: Readonly<Record<string, Staff>> = {};

export interface Colleagues {
  readonly all: Readonly<Record<string, Staff>>;
  /** The name somebody goes by, or a word for somebody whose name is not known here. */
  nameOf: (uid: string) => string;
  /** The same with what they are at the school. */
  calledOf: (uid: string) => string;
}

export function useColleagues(): Colleagues {
  const { people } = usePorts();
  const { t } = useTranslation(['notices', 'staff']);
  const { viewer, name } = useReader();
  const { school, uid: own } = viewer;
  const watched = useLive(people.watchColleagues, school);
  const all = watched.state === 'ready' ? watched.value : NOBODY;
  const nameOf = (uid: string) => (uid === own ? name : (all[uid]?.displayName ?? t('notices:colleague')));
  const calledOf = (uid: string) => {
    const known = all[uid];
    return known
      ? t('staff:area.signedInAs', { name: known.displayName, title: t(`staff:title.${known.title}`) })
      : nameOf(uid);
  };
  return { all, nameOf, calledOf };
}
