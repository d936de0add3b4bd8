/** Whom a case is kept from: by the child's standing choice, by what it began with, and by what the board was told. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { harmSchema, keptByHarm } from '@domain/cases/harm';
import type { CaseOrigin } from '@domain/cases/records';
import { originPaths } from '@domain/commands/cases/case-sources';
import { paths } from '@domain/paths';
import { apartIn, apartPaths } from '../platform/apart';
import { leniently, type OnFailure } from '../platform/store';

const keptSchema = z.pick(harmSchema, { pupilId: true, about: true });

export async function keptFromCase(
  { db, onFailure }: { readonly db: Firestore; readonly onFailure: OnFailure },
  transaction: Transaction,
  school: string,
  pupilId: string,
  origins: readonly CaseOrigin[],
): Promise<string[]> {
  const refs = [...apartPaths(school, pupilId), ...originPaths(school, origins)].map((path) => db.doc(path));
  const documents = await transaction.getAll(...refs);
  const { docs } = await transaction.get(
    db
      .collection(`${paths.school(school)}/harms`)
      .where('pupilId', '==', pupilId)
      .select(...Object.keys(keptSchema.shape)),
  );
  const harms = docs.flatMap((one) => leniently(keptSchema, one, onFailure) ?? []);
  return [...new Set([...apartIn(documents), ...keptByHarm(harms, pupilId)])];
}
