import type { Pupil } from '@domain/school';
import type { Sos } from '@domain/sos/records';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchPupil } from '@/firebase/staff/pupil-record';
import { useWatch } from '@/firebase/staff/use-watch';
import { useDesk } from './desk-context';

export interface SosPupil {
  /** In words, also when it may not be known. */
  readonly name: string;
  readonly className: string;
  /** Absent for a drill, while loading, and for whoever may not read it. */
  readonly pupil?: Pupil;
}

/** Whose SOS it is, as far as the rules tell this reader. */
export function usePupil({ school, pupilId, classId, drill }: Sos): SosPupil {
  const { t } = useTranslation('desk');
  const { school: own, classNameOf } = useDesk();
  const asked = own === school && !drill;
  const watched = useWatch(
    useMemo(() => (asked ? watchPupil(school, pupilId) : null), [asked, school, pupilId]),
  );
  if (drill) return { name: t('pupil.drill'), className: t('drill') };
  if (own !== school) return { name: t('pupil.ofSchool'), className: classNameOf(classId) };
  if (watched.state === 'loading') return { name: '…', className: classNameOf(classId) };
  if (watched.state === 'failed' || watched.value === null)
    return { name: t('pupil.unknown'), className: classNameOf(classId) };
  const pupil = watched.value;
  return {
    name: t('pupil.name', { familyName: pupil.familyName, givenName: pupil.givenName }),
    className: classNameOf(pupil.classId),
    pupil,
  };
}
