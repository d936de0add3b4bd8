import type { AuditEntry } from '@domain/audit/entry';
import type { ClientFaults, FaultKind } from '@domain/tablet/client-faults';
import type { Effect } from '@domain/effect';
import type { WhichEntries } from '@/firebase/staff/audit';
import type { Watch } from '../watched';

/** What the board of education and a school's leaders look back on. */
export interface OfficePort {
  /** The last months, by month: of one school, or (without one) of the city. */
  readonly watchEffects: (school?: string) => Watch<Record<string, Effect>>;
  /** `null` while nothing was told. */
  readonly watchClientFaults: () => Watch<ClientFaults | null>;
  readonly watchFaultKinds: () => Watch<Record<string, FaultKind>>;
  /** The last `count` entries of the log, by id. */
  readonly watchAudit: (which: WhichEntries, count: number) => Watch<Record<string, AuditEntry>>;
}
