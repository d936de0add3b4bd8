import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { chosenModels, type ChosenModels, type UploadedModel } from '@domain/risk/choice';
import { checkModel } from '@domain/risk/model-problems';
import { dryRunSchema, modelChoiceSchema } from '@domain/risk/records';
import { leniently, type OnFailure } from '../platform/store';

/** The models that run now, by the board's latest choice. A model that is not valid counts as not there. */
export async function loadModels(db: Firestore, onFailure: OnFailure): Promise<ChosenModels> {
  const { docs } = await db.collection(paths.modelChoices).orderBy('at', 'desc').limit(1).get();
  const choice = docs[0] && leniently(modelChoiceSchema, docs[0], onFailure);
  if (!choice) return {};
  const ids = [...new Set([choice.active, ...(choice.shadow === undefined ? [] : [choice.shadow])])];
  const snapshots = await db.getAll(
    ...ids.flatMap((id) => [db.doc(paths.model(id)), db.doc(paths.dryRun(id))]),
  );
  const uploaded = new Map<string, UploadedModel>();
  for (const [index, id] of ids.entries()) {
    const [model, dryRun] = snapshots.slice(index * 2, index * 2 + 2);
    const valid = model?.exists ? validModel(model) : undefined;
    if (!valid || !dryRun) continue;
    uploaded.set(id, { model: valid, dryRun: leniently(dryRunSchema, dryRun, onFailure) ?? null });
  }
  return chosenModels(choice, uploaded);
}

function validModel(snapshot: DocumentSnapshot) {
  const checked = checkModel(fromStored(snapshot.data()), snapshot.id);
  return 'model' in checked ? checked.model : undefined;
}
