/** What the board's latest choice means for a night: which model adults are told by, and which runs beside it and tells nobody. */
import { builtInModel } from '../defaults/model-a';
import { NO_MODEL, whyNotActive, whyNotShadow } from './choices';
import type { RiskModel } from './model';
import type { DryRun, ModelChoice } from './records';

export interface ChosenModels {
  readonly active?: RiskModel;
  readonly shadow?: RiskModel;
}

/** An uploaded model that is valid, with what its dry run came to. */
export interface UploadedModel {
  readonly model: RiskModel;
  readonly dryRun: Pick<DryRun, 'state'> | null;
}

/**
 * Before the board has chosen, nothing runs. A chosen model that does not ship, or that is not valid or not there, gives way to the
 * built-in ranking by past absence; a shadow like that is left out.
 */
export function chosenModels(
  choice: Pick<ModelChoice, 'active' | 'shadow'> | undefined,
  uploaded: ReadonlyMap<string, UploadedModel>,
): ChosenModels {
  if (!choice) return {};
  const active = activeModel(choice.active, uploaded);
  const shadow = shadowModel(choice.shadow, uploaded);
  return { ...(active && { active }), ...(shadow && shadow.id !== active?.id && { shadow }) };
}

function activeModel(id: string, uploaded: ReadonlyMap<string, UploadedModel>): RiskModel | undefined {
  if (id === NO_MODEL) return undefined;
  const chosen = uploaded.get(id);
  return chosen && whyNotActive(chosen.model, chosen.dryRun) === null ? chosen.model : builtInModel;
}

function shadowModel(
  id: string | undefined,
  uploaded: ReadonlyMap<string, UploadedModel>,
): RiskModel | undefined {
  if (id === builtInModel.id) return builtInModel;
  const chosen = id === undefined ? undefined : uploaded.get(id);
  return chosen && whyNotShadow(chosen.dryRun) === null ? chosen.model : undefined;
}
