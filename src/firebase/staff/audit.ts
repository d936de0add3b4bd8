/** The log of what adults have changed. */
import { type AuditEntry, auditEntrySchema } from '@domain/audit/entry';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

export interface WhichEntries {
  /** `null`: those of the city. */
  readonly school: string | null;
  /** Only those of which all leaders were told. */
  readonly onlyWidening: boolean;
}

/** The last `count` entries, by id. */
export function watchAudit(
  { school, onlyWidening }: WhichEntries,
  count: number,
): Watch<Record<string, AuditEntry>> {
  return watchQuery(({ db, query, collection, where, orderBy, limit }) => {
    const log = collection(db, paths.audit(school ?? ''));
    const some = onlyWidening ? query(log, where('widens', '==', true)) : log;
    return query(some, orderBy('seq', 'desc'), limit(count));
  }, auditEntrySchema);
}
