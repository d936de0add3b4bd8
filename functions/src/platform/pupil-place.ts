import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';

/** Where a pupil's document lies: `schools/{school}/pupils/{pupilId}/{collection}/{id}`. */
export interface Place {
  school: string;
  pupilId: string;
  id: string;
}

export function placeOf({ ref }: DocumentSnapshot): Place {
  return paths.ofPupil.in(ref.path) ?? { school: '', pupilId: '', id: '' };
}
