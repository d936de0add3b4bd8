import type { Reader } from './around-child';

/** An adult called like its uid. */
export const readerOf = (
  uid: string,
  role: Reader['role'],
  title: Reader['title'],
  classIds: string[] = [],
): Reader => ({ ...{ uid, role, title, classIds, displayName: uid } });
