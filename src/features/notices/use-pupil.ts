import type { Pupil } from '@domain/school';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchPupil } from '@/firebase/staff/pupil-record';
import { useWatch } from '@/firebase/staff/use-watch';
import { useReader } from './notices-context';

export interface NoticedPupil {
  /** In words, also when it may not be known. */
  readonly name: string;
  readonly className: string;
  /** Absent while loading, and for whoever may not read it. */
  readonly pupil?: Pupil;
}

/** Whom a notice is about, as far as the rules tell this reader. */
export function usePupil({ pupilId, classId }: { pupilId: string; classId: string }): NoticedPupil {
  const { t } = useTranslation('notices');
  const { viewer, classNameOf } = useReader();
  const { school } = viewer;
  const watched = useWatch(useMemo(() => watchPupil(school, pupilId), [school, pupilId]));
  const className = classNameOf(classId);
  if (watched.state === 'loading') return { name: '…', className };
  if (watched.state === 'failed' || watched.value === null) return { name: t('nameUnknown'), className };
  const { familyName, givenName } = watched.value;
  return { name: t('pupilName', { familyName, givenName }), className, pupil: watched.value };
}
