/** Documents of a child laid down at the other school. Done twice, or while somebody still writes here, what is newer stands there in the end. */
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { compareRevisions, type Revision } from '@domain/answers/revision';
import { caseSchema } from '@domain/cases/records';
import { fromStored, toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { legibleSos } from '@domain/sos/legible';
import { sosSchema } from '@domain/sos/records';
import type { TransferPerson } from '@domain/transfers/records';
import { caseThere, dataThere, pathThere, sosThere, type Way } from '@domain/transfers/there';
import { leniently } from '../store';
import { TIMES } from '../stored';

/** Reads and writes of one transaction: a document of a child is small. */
const AT_ONCE = 60;

export interface Carrying {
  readonly way: Way;
  /** Whose what is open becomes. Absent: it is open at neither school, or arrives late. */
  readonly takesOver?: TransferPerson | undefined;
  /** Ms since 1970. */
  readonly now: number;
  /** Nothing stays here. */
  readonly isMoved: boolean;
}

export async function carry(
  db: Firestore,
  refs: readonly DocumentReference[],
  carrying: Carrying,
): Promise<void> {
  for (let start = 0; start < refs.length; start += AT_ONCE)
    await carryPage(db, refs.slice(start, start + AT_ONCE), carrying);
}

async function carryPage(
  db: Firestore,
  refs: readonly DocumentReference[],
  carrying: Carrying,
): Promise<void> {
  const both = refs.flatMap((here) => {
    const path = pathThere(here.path, carrying.way);
    return path === undefined ? [] : [{ here, there: db.doc(path) }];
  });
  if (both.length === 0) return;
  await db.runTransaction(async (transaction) => {
    const found = await transaction.getAll(...both.flatMap(({ here, there }) => [here, there]));
    for (const [index, { here, there }] of both.entries()) {
      const [source, standing] = [found[2 * index], found[2 * index + 1]];
      if (!source?.exists) continue;
      if (isNewer(source, standing)) transaction.set(there, thereOf(source, carrying));
      if (carrying.isMoved) transaction.delete(here);
    }
  });
}

/** What tablets write says it itself; of everything else that counts which was written last. */
function isNewer(here: DocumentSnapshot, there: DocumentSnapshot | undefined): boolean {
  if (!there?.exists) return true;
  const [one, other] = [revisionOf(here), revisionOf(there)];
  if (one && other) return compareRevisions(one, other) > 0;
  return (here.updateTime?.toMillis() ?? 0) > (there.updateTime?.toMillis() ?? 0);
}

function revisionOf(snapshot: DocumentSnapshot): Revision | undefined {
  const rev: unknown = snapshot.get('rev');
  const deviceId: unknown = snapshot.get('deviceId');
  return typeof rev === 'number' && typeof deviceId === 'string' ? { rev, deviceId } : undefined;
}

function thereOf(source: DocumentSnapshot, { way, takesOver, now }: Carrying): Record<string, unknown> {
  const { path } = source.ref;
  const data = { ...dataThere(path, source.data() ?? {}, way) };
  if (!takesOver) return data;
  if (paths.pupilCase.in(path)) {
    const one = leniently(caseSchema, source);
    return one ? toStored(caseSchema, caseThere(one, takesOver), TIMES) : data;
  }
  if (paths.sos.in(path)) {
    const one = legibleSos(fromStored(source.data()));
    if (!one.ok) return data;
    const there = sosThere(one.data, takesOver, new Date(now).toISOString());
    return toStored(sosSchema, { ...there, school: way.to }, TIMES);
  }
  // Who reads it there is made of its source when that has come; until then whoever takes over does.
  if (paths.centreMatter.in(path) && data.state === 'open') return { ...data, readers: [takesOver.uid] };
  // Whoever read that there is a case reads it there no more.
  if (paths.openCase.in(path)) return { ...data, readers: [takesOver.uid] };
  return data;
}
