import type { Pupil, PupilCard } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../ports';
import { useLive } from '../use-live';

export interface NamedPupil {
  /** In words, also when it may not be known. */
  readonly name: string;
  /** Absent while loading, and for whoever may not read it. */
  readonly pupil?: Pupil;
}

/** Writes a child's name as staff read it. */
export function usePupilName(): (pupil: Pick<PupilCard, 'familyName' | 'givenName'>) => string {
  const { t } = useTranslation('staff');
  return ({ familyName, givenName }) => t('people.pupil', { familyName, givenName });
}

/** Who a child is, as far as the rules tell this reader. */
export function usePupil(school: string, pupilId: string): NamedPupil {
  const { pupils } = usePorts();
  const { t } = useTranslation('staff');
  const nameOf = usePupilName();
  const watched = useLive(pupils.watchPupil, school, pupilId);
  if (watched.state === 'loading') return { name: '…' };
  if (watched.state === 'failed' || watched.value === null) return { name: t('people.pupilUnknown') };
  return { name: nameOf(watched.value), pupil: watched.value };
}
