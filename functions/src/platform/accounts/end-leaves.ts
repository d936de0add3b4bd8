import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { accountDeed } from '@domain/commands/account-write';
import { dayOf } from '@domain/days';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { type OnFailure, parsed } from '../store';

interface LeavesPorts {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** Whoever was away for long works again from the morning of their day on: as before, with the account opened by the sweep. */
export async function endLeaves({ db, now, onFailure }: LeavesPorts): Promise<void> {
  const { docs } = await db.collectionGroup('staff').where('backOn', '<=', dayOf(now)).get();
  for (const { ref } of docs)
    await endLeave(db, ref.path, now).catch((error: unknown) => onFailure(ref.path, error));
}

/** Only if the day still stands: an administrator may have changed it meanwhile. */
async function endLeave(db: Firestore, path: string, now: number): Promise<void> {
  const place = paths.staff.in(path);
  if (!place) return;
  await db.runTransaction(async (transaction) => {
    const member = parsed(staffSchema, await transaction.get(db.doc(path)));
    if (member?.backOn === undefined || member.backOn > dayOf(now)) return;
    transaction.update(db.doc(path), { active: true, backOn: FieldValue.delete() });
    const account = accountDeed(place.school, place.uid, { ...member, active: true }, now);
    transaction.set(db.doc(account.path), { ...account.data });
  });
}
