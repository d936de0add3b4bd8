import type { Staff } from '@domain/identity';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchColleagues } from '@/firebase/staff/alarm';
import { useWatch } from '@/firebase/staff/use-watch';
import { useDesk } from './desk-context';

const NOBODY: Readonly<Record<string, Staff>> = {};

export interface Colleagues {
  readonly all: Readonly<Record<string, Staff>>;
  /** The name somebody goes by, or a word for somebody whose name is not known here. */
  nameOf: (uid: string) => string;
}

/** Who works at the school. The board of education sees nobody's name. */
export function useColleagues(): Colleagues {
  const { t } = useTranslation('desk');
  const { school, actor } = useDesk();
  const watched = useWatch(useMemo(() => (school === undefined ? null : watchColleagues(school)), [school]));
  const all = watched.state === 'ready' ? watched.value : NOBODY;
  return {
    all,
    nameOf: (uid) => (uid === actor.uid ? actor.name : (all[uid]?.displayName ?? t('someone'))),
  };
}
