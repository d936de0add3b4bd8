import { builtInModel } from '@domain/defaults/model-a';
import { latestChoice, NO_MODEL } from '@domain/risk/choices';
import type { RiskModel } from '@domain/risk/model';
import type { ModelChoice } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import type { WatchFailure } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useCard } from './use-card';

/** Choices that the history shows. */
const CHOICES = 100;

export interface BoardModels {
  /** The built-in one first, then the newest training. */
  readonly models: readonly RiskModel[];
  readonly unreadable: readonly string[];
  /** The latest first. */
  readonly choices: readonly ModelChoice[];
  /** What holds; without any choice no model runs. */
  readonly now: Pick<ModelChoice, 'active' | 'shadow'>;
  readonly titleOf: (modelId: string | undefined) => string;
  /** Whether this is what the server has now. */
  readonly live: boolean;
}

type Waiting = { readonly failure: WatchFailure | undefined };

/** Models and choices, or why they are not there. */
export function useBoardModels(): BoardModels | Waiting {
  const { watchModels, watchModelChoices } = usePorts().models;
  const { t } = useTranslation('models');
  const cardOf = useCard();
  const stored = useLive(watchModels);
  const chosen = useLive(watchModelChoices, CHOICES);
  if (stored.state !== 'ready' || chosen.state !== 'ready') {
    const failed = [stored, chosen].find((one) => one.state === 'failed');
    return { failure: failed?.failure };
  }
  const uploaded = Object.values(stored.value.byId);
  const models = [builtInModel, ...uploaded.toSorted((a, b) => (a.training.at < b.training.at ? 1 : -1))];
  const choices = Object.values(chosen.value).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    models,
    unreadable: stored.value.unreadable,
    choices,
    now: latestChoice(choices) ?? { active: NO_MODEL },
    titleOf: (modelId) => {
      if (modelId === undefined) return t('models.noShadow');
      if (modelId === NO_MODEL) return t('models.none');
      const model = models.find(({ id }) => id === modelId);
      return model ? cardOf(model).title : modelId;
    },
    live: stored.live && chosen.live,
  };
}
