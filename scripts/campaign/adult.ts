/** What an adult does at the desk: one transaction with the domain's own decision, under the rules. */
import { deleteField, doc, type DocumentSnapshot, runTransaction } from 'firebase/firestore/lite';
import { TIMES } from '@/firebase/stored';
import { fromStored, toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sosSchema, type Sos } from '@domain/sos/records';
import { transition, type SosCommand } from '@domain/sos/transition';
import type { Person } from './person';
import type { Deed } from './schedule';
import { ADULTS, SCHOOL, type Adult } from './school';
import type { Accepted } from './verdict';

/** What was accepted, or `undefined` when there was nothing to do or the rules refused. */
export async function act(
  { db }: Person,
  adult: Adult,
  sosId: string,
  deed: Exclude<Deed, 'withdraw'>,
): Promise<Accepted | undefined> {
  const ref = doc(db, paths.sos(SCHOOL, sosId));
  const from = Date.now();
  const result = await runTransaction(db, async (transaction): Promise<Accepted['deed'] | undefined> => {
    const sos = parsed(await transaction.get(ref));
    if (!sos?.visibleTo) return undefined;
    const outcome = transition(sos, commandOf(deed, adult), adult, Date.now());
    if (!outcome.done) return undefined;
    const removed = Object.fromEntries(outcome.removed.map((field) => [field, deleteField()]));
    transaction.update(ref, { ...removed, ...toStored(sosSchema, outcome.patch, TIMES) });
    return deed === 'acknowledge' && sos.state !== 'received' ? 'accept-hand-over' : deed;
  }).catch(() => undefined);
  return result && { deed: result, uid: adult.uid, from, at: Date.now() };
}

function commandOf(deed: Exclude<Deed, 'withdraw'>, adult: Adult): SosCommand {
  if (deed === 'resolve') return { type: deed, outcome: 'talked' };
  if (deed !== 'hand-over') return { type: deed };
  const [colleague] = ADULTS.filter(({ uid }) => uid !== adult.uid);
  return { type: deed, to: { uid: colleague?.uid ?? '', name: colleague?.name ?? '' } };
}

function parsed(snapshot: DocumentSnapshot): Sos | undefined {
  return snapshot.exists() ? sosSchema.parse(fromStored(snapshot.data())) : undefined;
}
