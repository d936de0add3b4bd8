import type { ImportRecord } from '../../import/records';
import type { Deed } from '../command';

/** An import of which nothing is read yet. */
export function newImport(
  { actor, school, now }: Deed<unknown>,
  files: ImportRecord['files'],
): Readonly<Record<string, unknown>> {
  const at = new Date(now);
  const begun: Omit<ImportRecord, 'at' | 'leaseUntil' | 'changedAt'> = {
    ...{ school, by: actor.uid, byName: actor.name, state: 'receiving', files },
    ...{ decisions: {}, columns: [], questions: [], counts: [], digest: '', changedMeanwhile: false },
    pages: { people: 0, problems: 0, rows: 0, changes: 0 },
    progress: { done: 0, total: 0 },
    ...{ schools: [], rebuilt: [], undone: false, kept: 0, cleared: false },
  };
  return { ...begun, at, changedAt: at, leaseUntil: at };
}
