import type { Export } from '@domain/export/records';
import type { Watch } from '../watched';

/** Rows that the board has asked to be taken out. */
export interface ExportsPort {
  /** By id. */
  readonly watchExports: () => Watch<Record<string, Export>>;
}
