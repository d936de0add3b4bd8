import type { CentreMatter } from '@domain/centre/records';
import type { UrgentCount } from '@domain/centre/urgent-count';
import type { CentreStaff } from '@domain/identity';
import type { Watch } from '../watched';

/** The education centre: its people, and what schools have passed on to it. */
export interface CentrePort {
  readonly watchCentreMember: (uid: string) => Watch<CentreStaff | null>;
  /** By uid, for the board. */
  readonly watchCentreMembers: () => Watch<Record<string, CentreStaff>>;
  /** Of one school, by id: for somebody of the school those that name them; all of them for the centre, which gives no uid. */
  readonly watchMatters: (school: string, uid?: string) => Watch<Record<string, CentreMatter>>;
  /** Of one school, as it was on the morning of a school day; `null` before the first. */
  readonly watchUrgentCount: (school: string) => Watch<UrgentCount | null>;
}
