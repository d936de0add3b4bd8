import type { Pupil } from '@domain/school';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchPupil } from '@/firebase/staff/pupil-record';
import { useWatch } from '@/firebase/staff/use-watch';
import { useReader } from './notices-context';

export interface NamedPupil {
  /** In words, also when it may not be known. */
  readonly name: string;
  /** Absent while loading, and for whoever may not read it. */
  readonly pupil?: Pupil;
}

export interface NoticedPupil extends NamedPupil {
  readonly className: string;
}

/** Whom a notice is about, as far as the rules tell this reader. */
export function usePupil({ pupilId, classId }: { pupilId: string; classId: string }): NoticedPupil {
  const { classNameOf } = useReader();
  return { ...useNamedPupil(pupilId), className: classNameOf(classId) };
}

export function useNamedPupil(pupilId: string): NamedPupil {
  const { t } = useTranslation('notices');
  const { school } = useReader().viewer;
  const watched = useWatch(useMemo(() => watchPupil(school, pupilId), [school, pupilId]));
  if (watched.state === 'loading') return { name: '…' };
  if (watched.state === 'failed' || watched.value === null) return { name: t('nameUnknown') };
  const { familyName, givenName } = watched.value;
  return { name: t('pupilName', { familyName, givenName }), pupil: watched.value };
}
