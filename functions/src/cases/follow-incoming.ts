/** Who reads what other schools ask this one to go on with: made anew when its staff changes. */
import { incomingCaseSchema, incomingReaders } from '@domain/cases/passing';
import { caseSchema } from '@domain/cases/records';
import { originsOf } from '@domain/commands/cases/case-sources';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { isSame } from '@domain/same';
import { leniently } from '../platform/store';
import { keptFromCase } from './kept-from';
import type { CaseRun } from './run';

/** Few lie there at a time: each is gone with its answer. */
export async function followIncoming(run: CaseRun, school: string): Promise<void> {
  const { db, worlds, now, onFailure } = run;
  const { docs } = await db.collection(`${paths.school(school)}/incomingCases`).get();
  if (docs.length === 0) return;
  const staff = Object.fromEntries((await worlds.of(school)).staff);
  for (const { ref } of docs)
    await db.runTransaction(async (transaction) => {
      const incoming = leniently(incomingCaseSchema, await transaction.get(ref), onFailure);
      if (!incoming) return;
      const { from, confided, readers: before } = incoming;
      const stood = await transaction.get(db.doc(paths.pupilCase(from, ref.id)));
      const one = leniently(caseSchema, stood, onFailure);
      const keptFrom = one
        ? await keptFromCase(run, transaction, from, one.pupilId, originsOf(one))
        : undefined;
      // Whom the child leaves out is not known any more: then nobody comes in.
      const readers = incomingReaders(confided, { staff, keptFrom: keptFrom ?? [], day: dayOf(now) }).filter(
        (uid) => keptFrom !== undefined || before.includes(uid),
      );
      if (!isSame(readers, before)) transaction.update(ref, { readers });
    });
}

/** Of how many a morning reminds each of those leaders, by uid. */
export async function incomingWaiting(
  { db, onFailure }: Pick<CaseRun, 'db' | 'onFailure'>,
  school: string,
): Promise<Record<string, number>> {
  const { docs } = await db.collection(`${paths.school(school)}/incomingCases`).get();
  const told: Record<string, number> = {};
  for (const snapshot of docs)
    for (const uid of leniently(incomingCaseSchema, snapshot, onFailure)?.readers ?? [])
      told[uid] = (told[uid] ?? 0) + 1;
  return told;
}
