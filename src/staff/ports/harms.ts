import type { Harm } from '@domain/cases/harm';
import type { Watch } from '../watched';

/** What an adult of a school may have done to a child, for whoever was told of it. */
export interface HarmsPort {
  /** Of one school, by id: those that this person may read. */
  readonly watchHarms: (school: string, uid: string) => Watch<Record<string, Harm>>;
}
