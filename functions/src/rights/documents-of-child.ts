import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { ABOUT_CHILD } from '@domain/documents/about-child';
import type { Declaration } from '@domain/documents/declaration';
import { OF_CHILD } from '@domain/documents/of-child';
import { paths } from '@domain/paths';
import { documentsBelow } from '../platform/everywhere';
import { sentWithoutName } from './of-unnamed';

/** What is kept of a child, by what it is called. */
export const KINDS_OF_CHILD: readonly (readonly [string, Declaration])[] = Object.entries({
  ...OF_CHILD,
  ...ABOUT_CHILD,
});

/** Which of these a document is, with what its path says. */
export function kindAt(path: string) {
  for (const [kind, declared] of KINDS_OF_CHILD) {
    const parts = typeof declared.at === 'string' ? undefined : declared.at.in(path);
    if (parts) return { kind, declared, parts: { ...parts } };
  }
  return undefined;
}

/** Where documents lie that say `pupilId`: of the declarations alone. */
const COLLECTIONS_ABOUT = [
  ...new Set(
    Object.values<Declaration>(ABOUT_CHILD).flatMap(({ at }) => {
      const [, , collection = '', ...rest] = typeof at === 'string' ? [] : at.template.split('/');
      return rest.length === 1 ? [collection] : [];
    }),
  ),
];

/** What lies below the child, what names it elsewhere in the school, and what lies below that. */
export async function* documentsOfChild(
  db: Firestore,
  school: string,
  pupilId: string,
): AsyncGenerator<QueryDocumentSnapshot> {
  yield* documentsBelow(db.doc(paths.pupil(school, pupilId)));
  for (const name of COLLECTIONS_ABOUT) {
    const { docs } = await db
      .collection(`${paths.school(school)}/${name}`)
      .where('pupilId', '==', pupilId)
      .get();
    for (const snapshot of docs) {
      yield snapshot;
      yield* documentsBelow(snapshot.ref);
      if (name === 'senders') yield* sentWithoutName(db, school, snapshot.id);
    }
  }
}
