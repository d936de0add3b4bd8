import type { DryRun, ModelChoice, ModelList } from '@domain/risk/records';
import type { Models } from '@/firebase/staff/models';
import type { Watch } from '../watched';

/** Risk models: what there is, how trials went, what was chosen, and the lists that a school gets from a trial. */
export interface ModelsPort {
  readonly watchModels: () => Watch<Models>;
  /** `null` until the functions have taken the model up. */
  readonly watchDryRun: (modelId: string) => Watch<DryRun | null>;
  /** The last `count` choices, by id. */
  readonly watchModelChoices: (count: number) => Watch<Record<string, ModelChoice>>;
  readonly watchModelLists: (school: string) => Watch<Record<string, ModelList>>;
}
