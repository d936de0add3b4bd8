/** A school's log past its years: its oldest entries go, the rest still proves itself, and the log says that it was shortened. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { entryAfter, SHORTENED } from '@domain/audit/chain';
import { auditHeadSchema } from '@domain/audit/entry';
import { goingEntries, SHORTENED_AT_ONCE } from '@domain/audit/shortening';
import { dayOf } from '@domain/days';
import { fromStored } from '@domain/documents/instants';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import type { Hold, Periods, RetentionPlan } from '@domain/rights/retention';
import { hashOf } from '../platform/commands/hash';
import { leniently, parsed } from '../platform/store';

export interface Shortening {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly periods: Periods;
  /** By whom the numbers were confirmed: it is their deed. */
  readonly confirmed: NonNullable<RetentionPlan['confirmed']>;
  /** Children of whom nothing goes. */
  readonly held: readonly Pick<Hold, 'pupilId'>[];
}

/**
 * Only from the old end, without a gap, and never the last entry. It stops before the first that is about a child who is held. Returns how
 * many went.
 */
export async function shortenLog(shortening: Shortening, school: string): Promise<number> {
  const { db, now, periods, confirmed, held } = shortening;
  const today = dayOf(now);
  const kept = new Set(held.map(({ pupilId }) => pupilId));
  const staff = leniently(staffSchema, await db.doc(paths.staff(school, confirmed.by)).get());
  return db.runTransaction(async (transaction) => {
    const headRef = db.doc(paths.auditHead(school));
    const baseRef = db.doc(paths.auditBase(school));
    const head = parsed(auditHeadSchema, await transaction.get(headRef));
    const base = parsed(auditHeadSchema, await transaction.get(baseRef));
    const log = db.collection(paths.audit(school)).where('seq', '>', base?.seq ?? 0);
    const { docs } = await transaction.get(log.orderBy('seq').limit(SHORTENED_AT_ONCE));
    const oldest = docs.map((one) => ({
      ref: one.ref,
      seq: one.get('seq') as number,
      hash: one.get('hash') as string,
      at: fromStored(one.get('at')) as string,
      isHeld: kept.has(String(one.get('subject'))),
    }));
    const going = goingEntries(oldest, head, periods, today, ({ isHeld }) => isHeld);
    const last = going.at(-1);
    if (!head || !last) return 0;
    const next = { seq: last.seq, hash: last.hash };
    const at = Timestamp.fromMillis(now);
    const said = {
      ...{ at: at.toDate().toISOString(), by: confirmed.by, byName: confirmed.byName },
      ...{ title: staff?.title ?? 'principal', name: SHORTENED },
      ...{ commandId: `${SHORTENED}-${String(next.seq)}`, after: { ...next, entries: going.length } },
    };
    const entry = entryAfter(head, said, hashOf);
    for (const { ref } of going) transaction.delete(ref);
    transaction.set(baseRef, next);
    transaction.create(db.doc(`${paths.audit(school)}/${String(entry.seq)}`), { ...entry, at });
    transaction.set(headRef, { seq: entry.seq, hash: entry.hash });
    return going.length;
  });
}
