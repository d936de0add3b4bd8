/** The log of what adults have changed. */
import { type AuditEntry, auditEntrySchema } from '@domain/audit/entry';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

/** The last `count` entries, by id: of a school, or (without one) of the city. */
export function watchAudit(school: string | undefined, count: number): Watch<Record<string, AuditEntry>> {
  return watchQuery(
    ({ db, query, collection, orderBy, limit }) =>
      query(collection(db, paths.audit(school ?? '')), orderBy('seq', 'desc'), limit(count)),
    auditEntrySchema,
  );
}
