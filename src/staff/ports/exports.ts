import type { Export } from '@domain/export/records';
import type { OptionalBases } from '@domain/optional/records';
import type { Watch } from '../watched';

/** Rows that the board has asked to be taken out. */
export interface ExportsPort {
  /** By id. */
  readonly watchExports: () => Watch<Record<string, Export>>;
  /** Under what items of other offices may be brought in; `null` while nothing was named. */
  readonly watchBases: () => Watch<OptionalBases | null>;
}
