import type { Firestore } from 'firebase-admin/firestore';
import { factorsOf } from '@domain/accounts/second-factor';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { isSame } from '@domain/same';
import { policySchema } from '@domain/school/settings';
import { leniently } from '../platform/store';

/** What the school asks of a sign-in stands on the staff document of whoever a list has just brought, too. */
export async function followFactors(db: Firestore, school: string, uid: string): Promise<void> {
  const [policy, member] = [db.doc(paths.settings(school, 'policy')), db.doc(paths.staff(school, uid))];
  await db.runTransaction(async (transaction) => {
    const [asked, found] = await Promise.all([transaction.get(policy), transaction.get(member)]);
    const stored = leniently(staffSchema, found);
    const factors = factorsOf(leniently(policySchema, asked));
    if (stored && factors && !isSame(stored.factors, factors)) transaction.update(member, { factors });
  });
}

/** The same of everybody: a trigger may have got lost. */
export async function followAllFactors(db: Firestore, school: string): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/staff`)
    .select()
    .get();
  for (const { id } of docs) await followFactors(db, school, id);
}
