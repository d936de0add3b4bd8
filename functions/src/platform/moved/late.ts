/** What still arrives at the school that a child has left: from a tablet that was off, or has not heard of it. It follows the child. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { movedSchema, transferSchema } from '@domain/transfers/records';
import type { Way } from '@domain/transfers/there';
import { documentsBelow } from '../everywhere';
import { leniently } from '../store';
import { carry } from './carry';

/**
 * Whatever lies below a child that is not of this school any more. Called where a source has no child; done twice, or at once with
 * itself, it is the same. While the child is on its way what arrives is taken along by the transfer.
 */
export async function followChild(db: Firestore, school: string, pupilId: string): Promise<void> {
  const way = await wayOf(db, school, pupilId);
  if (!way) return;
  const transfer = leniently(transferSchema, await db.doc(paths.transfer(school, pupilId)).get());
  if (transfer?.from === school && transfer.state === 'clearing') return;
  await takeAlong(db, way, pupilId);
}

/** Where a child has gone that is not of this school any more. */
export async function wayOf(db: Firestore, school: string, pupilId: string): Promise<Way | undefined> {
  const moved = leniently(movedSchema, await db.doc(paths.moved(school, pupilId)).get());
  return moved && { from: school, to: moved.to };
}

/** The school of a child that may have left this one, and others after it. */
export async function schoolNow(db: Firestore, school: string, pupilId: string): Promise<string> {
  const been = [school];
  for (let at = school; ; been.push(at)) {
    const way = await wayOf(db, at, pupilId);
    if (!way || been.includes(way.to)) return at;
    at = way.to;
  }
}

/** Until nothing is left: something may arrive meanwhile. */
export async function takeAlong(db: Firestore, way: Way, pupilId: string): Promise<void> {
  for (;;) {
    const refs: DocumentReference[] = [];
    for await (const { ref } of documentsBelow(db.doc(paths.pupil(way.from, pupilId)))) refs.push(ref);
    if (refs.length === 0) return;
    await carry(db, refs, { way, now: 0, isMoved: true });
  }
}
