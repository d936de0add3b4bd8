import type { Adults } from '@domain/access/around-child';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from './own-data-types';

/** The adults around a pupil. A copy from before it told all classes tells only of the one that boards count the pupil in. */
export function adultsAround(
  { classId }: Pick<PupilSession, 'classId'>,
  own: Pick<OwnData, 'readers' | 'classIds'> | undefined,
): Adults {
  return { staff: own?.readers ?? [], classIds: own?.classIds ?? [classId] };
}
