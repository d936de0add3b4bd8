import type { RiskModel } from '@domain/risk/model';
import type { DryRun, ModelChoice, ModelList } from '@domain/risk/records';
import type { Models } from '@/firebase/staff/models';
import type { StoreOutcome, Watch } from '../watched';

/** Risk models: uploaded, tried, chosen, and the lists that a school gets from a trial. */
export interface ModelsPort {
  readonly watchModels: () => Watch<Models>;
  /** `null` until the functions have taken the model up. */
  readonly watchDryRun: (modelId: string) => Watch<DryRun | null>;
  /** The last `count` choices, by id. */
  readonly watchModelChoices: (count: number) => Watch<Record<string, ModelChoice>>;
  readonly watchModelLists: (school: string) => Watch<Record<string, ModelList>>;
  /** Whole or not at all, once: under an id that is taken nothing is written. */
  readonly uploadModel: (model: RiskModel) => Promise<StoreOutcome | 'exists'>;
  readonly chooseModel: (choice: Pick<ModelChoice, 'active' | 'shadow' | 'by'>) => Promise<StoreOutcome>;
}
