import type { Staff } from '@domain/identity';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchColleagues } from '@/firebase/staff/alarm';
import { useWatch } from '@/firebase/staff/use-watch';
import { useReader } from './notices-context';

const NOBODY: Readonly<Record<string, Staff>> = {};

export interface Colleagues {
  readonly all: Readonly<Record<string, Staff>>;
  /** The name somebody goes by, or a word for somebody whose name is not known here. */
  nameOf: (uid: string) => string;
}

export function useColleagues(): Colleagues {
  const { t } = useTranslation('notices');
  const { viewer, name } = useReader();
  const { school, uid: own } = viewer;
  const watched = useWatch(useMemo(() => watchColleagues(school), [school]));
  const all = watched.state === 'ready' ? watched.value : NOBODY;
  return { all, nameOf: (uid) => (uid === own ? name : (all[uid]?.displayName ?? t('colleague'))) };
}
