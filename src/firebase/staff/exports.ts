import { type Export, exportSchema } from '@domain/export/records';
import { type OptionalBases, optionalBasesSchema } from '@domain/optional/records';
import { paths } from '@domain/paths';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchExports(): Watch<Record<string, Export>> {
  return watchQuery(({ db, collection }) => collection(db, paths.exports), exportSchema);
}

export function watchBases(): Watch<OptionalBases | null> {
  return watchDocument(paths.optionalBases, optionalBasesSchema);
}
