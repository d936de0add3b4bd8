import { builtInModel } from '@domain/defaults/model-a';
import { latestChoice, NO_MODEL } from '@domain/risk/choices';
import type { RiskModel } from '@domain/risk/model';
import type { ModelChoice } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { mapped, together, type Watched } from '@/staff/watched';
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
}

/** Models and choices, or why they are not there. */
export function useBoardModels(): Watched<BoardModels> {
  const { models } = usePorts();
  const { t } = useTranslation('models');
  const cardOf = useCard();
  const stored = useLive(models.watchModels);
  const chosen = useLive(models.watchModelChoices, CHOICES);
  return mapped(together({ stored, chosen }), (known) => {
    const uploaded = Object.values(known.stored.byId);
    const all = [builtInModel, ...uploaded.toSorted((a, b) => (a.training.at < b.training.at ? 1 : -1))];
    const choices = Object.values(known.chosen).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    return {
      models: all,
      unreadable: known.stored.unreadable,
      choices,
      now: latestChoice(choices) ?? { active: NO_MODEL },
      titleOf: (modelId) => {
        if (modelId === undefined) return t('models.noShadow');
        if (modelId === NO_MODEL) return t('models.none');
        const model = all.find(({ id }) => id === modelId);
        return model ? cardOf(model).title : modelId;
      },
    };
  });
}
