import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** Where a pupil's document lies: `schools/{school}/pupils/{pupilId}/{collection}/{id}`. */
export interface Place {
  school: string;
  pupilId: string;
  id: string;
}

export function placeOf({ ref }: DocumentSnapshot): Place {
  const [, school = '', , pupilId = '', , id = ''] = ref.path.split('/');
  return { school, pupilId, id };
}
