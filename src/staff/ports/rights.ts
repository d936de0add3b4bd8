import type { Disclosed } from '@domain/rights/disclosure';
import type { Hold, RetentionPlan, RetentionReport } from '@domain/rights/retention';
import type { RightRequest } from '@domain/rights/requests';
import type { Told } from '@domain/told/records';
import type { Watch } from '../watched';

/** What is asked about children's data, and how long it is kept. */
export interface RightsPort {
  /** By id: those that this person is named in. */
  readonly watchRequests: (school: string, uid: string) => Watch<Record<string, RightRequest>>;
  /** By the child's id. */
  readonly watchHolds: (school: string, uid: string) => Watch<Record<string, Hold>>;
  /** When which families were told, by id. */
  readonly watchTold: (school: string) => Watch<Record<string, Told>>;
  readonly watchPlan: (school: string) => Watch<RetentionPlan | null>;
  /** By night. */
  readonly watchReports: (school: string) => Watch<Record<string, RetentionReport>>;
  /** What is to be handed over; null when it cannot be had now. */
  readonly disclose: (requestId: string) => Promise<Disclosed | null>;
}
