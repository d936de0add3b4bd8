/** What goes along with a child, and what stays: a matter of harm is looked into where the adult works whom it is about. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { documentsOfChild } from '../rights/documents-of-child';

export interface OfChild {
  /** Every document but the child's own and what follows. */
  readonly quiet: readonly DocumentReference[];
  /** Calls for help with what lies below them: they call as soon as they lie there. */
  readonly calls: readonly DocumentReference[];
}

export async function findOfChild(db: Firestore, school: string, pupilId: string): Promise<OfChild> {
  const quiet: DocumentReference[] = [];
  const calls: DocumentReference[] = [];
  const own = paths.pupil(school, pupilId);
  for await (const { ref } of documentsOfChild(db, school, pupilId)) {
    if (ref.path === own || paths.harm.in(ref.path)) continue;
    const isCall = [paths.sos, paths.sosEvent, paths.sosMessage, paths.sosPupil].some((kind) =>
      kind.in(ref.path),
    );
    (isCall ? calls : quiet).push(ref);
  }
  quiet.push(...(await atPlaces(db, school, pupilId)), ...named(db, school, pupilId));
  return { quiet: once(quiet), calls };
}

/** What is called after the child, and may say nothing else of whose it is. */
const named = (db: Firestore, school: string, pupilId: string) =>
  [paths.openCase, paths.stop, paths.hold, paths.quietRecord].map((at) => db.doc(at(school, pupilId)));

const once = (refs: readonly DocumentReference[]) => [
  ...new Map(refs.map((ref) => [ref.path, ref])).values(),
];

/** What places outside know of the child lies with the places. */
async function atPlaces(db: Firestore, school: string, pupilId: string): Promise<DocumentReference[]> {
  const placements = await db.collection(`${paths.pupil(school, pupilId)}/placements`).listDocuments();
  const found = placements.map(async ({ id: placeId }) => {
    const days = db.collection(`${paths.school(school)}/places/${placeId}/attendances`);
    const { docs } = await days.where('pupilId', '==', pupilId).get();
    return [db.doc(paths.namedChild(school, placeId, pupilId)), ...docs.map(({ ref }) => ref)];
  });
  return (await Promise.all(found)).flat();
}

/** What one document of a school says of many children, of this one. */
export async function carryParts(db: Firestore, from: string, to: string, pupilId: string): Promise<void> {
  for (const [name, field] of [
    ['absenceReasons', 'reasons'],
    ['outsideMonths', 'children'],
  ] as const) {
    const { docs } = await db.collection(`${paths.school(from)}/${name}`).get();
    for (const snapshot of docs) {
      const part: unknown = snapshot.get(`${field}.${pupilId}`);
      if (part === undefined) continue;
      const there = db.doc(`${paths.school(to)}/${name}/${snapshot.id}`);
      await there.set({ [field]: { [pupilId]: part } }, { merge: true });
    }
  }
}
