import type { Pupil } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
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
  const { pupils } = usePorts();
  const { t } = useTranslation('notices');
  const { school } = useReader().viewer;
  const watched = useLive(pupils.watchPupil, school, pupilId);
  if (watched.state === 'loading') return { name: '…' };
  if (watched.state === 'failed' || watched.value === null) return { name: t('nameUnknown') };
  const { familyName, givenName } = watched.value;
  return { name: t('pupilName', { familyName, givenName }), pupil: watched.value };
}
