import { type Export, exportSchema } from '@domain/export/records';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

export function watchExports(): Watch<Record<string, Export>> {
  return watchQuery(({ db, collection }) => collection(db, paths.exports), exportSchema);
}
