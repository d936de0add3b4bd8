/** Children who have gone to another school since an import: what is taken back here takes nothing away from where they are. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import type { Roster } from '@domain/school/school';
import { movedSchema } from '@domain/transfers/records';
import { leniently } from '../platform/store';
import type { Data, DocumentChange } from './changes';

export interface MovedAway {
  /** Paths of `schools/{s}/moved/{pupilId}`. */
  readonly paths: ReadonlySet<string>;
  readonly uids: ReadonlySet<string>;
}

export async function movedAwayFrom(db: Firestore, schools: readonly string[]): Promise<MovedAway> {
  const found = await Promise.all(
    schools.map((school) => db.collection(`${paths.school(school)}/moved`).get()),
  );
  const docs = found.flatMap((one) => one.docs);
  return {
    paths: new Set(docs.map(({ ref }) => ref.path)),
    uids: new Set(docs.flatMap((one) => leniently(movedSchema, one)?.uid ?? [])),
  };
}

export function isMovedPupil(path: string, away: MovedAway): boolean {
  const at = paths.pupil.in(path);
  return at !== undefined && away.paths.has(paths.moved(at.school, at.pupilId));
}

/** Of the child itself, what lies below it, and the addresses by which it signs in. */
export function isOfMoved({ path, before, after }: DocumentChange, away: MovedAway): boolean {
  if (isMovedPupil(path, away)) return true;
  const at = paths.ofPupil.in(path);
  if (at !== undefined) return away.paths.has(paths.moved(at.school, at.pupilId));
  if (!paths.identity.in(path)) return false;
  return [before?.uid, after?.uid].some((uid) => typeof uid === 'string' && away.uids.has(uid));
}

/** Lists of classes without whoever is at another school by now. */
export function withoutMovedOn(change: DocumentChange, away: MovedAway): DocumentChange {
  const at = paths.roster.in(change.path);
  if (!at) return change;
  const staying = (list: Data | null): Data | null => {
    if (!list) return list;
    const pupils = Object.entries((list as Roster).pupils).filter(
      ([pupilId]) => !away.paths.has(paths.moved(at.school, pupilId)),
    );
    return { ...list, pupils: Object.fromEntries(pupils) };
  };
  return { ...change, before: staying(change.before), after: staying(change.after) };
}
