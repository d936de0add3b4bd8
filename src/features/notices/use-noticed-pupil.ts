import { type NamedPupil, usePupil } from '@/staff/people/use-pupil';
import { useReader } from './notices-context';

interface NoticedPupil extends NamedPupil {
  readonly className: string;
}

/** Whom a notice is about, as far as the rules tell this reader. */
export function useNoticedPupil({ pupilId, classId }: { pupilId: string; classId: string }): NoticedPupil {
  const { classNameOf, viewer } = useReader();
  return { ...usePupil(viewer.school, pupilId), className: classNameOf(classId) };
}
