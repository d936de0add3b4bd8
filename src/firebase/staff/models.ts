/** Risk models: what the board of education uploads, tries and chooses, and the lists that a school gets from a trial. */
import { paths } from '@domain/paths';
import { modelSchema, type RiskModel } from '@domain/risk/model';
import {
  dryRunSchema,
  modelChoiceSchema,
  modelListSchema,
  type DryRun,
  type ModelChoice,
  type ModelList,
} from '@domain/risk/records';
import { rosterSchema, type Roster } from '@domain/school/school';
import { readList } from '../reading';
import { type Watch, watchDocument, watchDocuments, watchQuery } from './watch';

export interface Models {
  readonly byId: Readonly<Record<string, RiskModel>>;
  /** Ids of documents that no schema reads. One of them must not hide the others. */
  readonly unreadable: readonly string[];
}

export function watchModels(): Watch<Models> {
  return watchDocuments(
    ({ db, collection }) => collection(db, 'models'),
    (found) => {
      const byId = readList(modelSchema, found);
      return { byId, unreadable: found.flatMap(({ id }) => (id in byId ? [] : [id])) };
    },
  );
}

/** `null` until the functions have taken the model up. */
export function watchDryRun(modelId: string): Watch<DryRun | null> {
  return watchDocument(paths.dryRun(modelId), dryRunSchema);
}

/** The last `count` choices, by id. */
export function watchModelChoices(count: number): Watch<Record<string, ModelChoice>> {
  return watchQuery(
    ({ db, query, collection, orderBy, limit }) =>
      query(collection(db, paths.modelChoices), orderBy('at', 'desc'), limit(count)),
    modelChoiceSchema,
  );
}

/** Lists that models gave in trials, by model: for counsellors and leaders of that school. */
export function watchModelLists(school: string): Watch<Record<string, ModelList>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/modelLists`),
    modelListSchema,
  );
}

/** Everybody's names by class, for the lists: counsellors and leaders look after all of them. */
export function watchRosters(school: string): Watch<Record<string, Roster>> {
  return watchQuery(({ db, collection }) => collection(db, `${paths.school(school)}/rosters`), rosterSchema);
}
