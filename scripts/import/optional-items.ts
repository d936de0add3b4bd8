import { dayOf } from '@domain/days';
import { planOptionalItems } from '@domain/import/optional-items';
import { changesAgainst } from '@domain/import/plan';
import { hasErrors, type Problem } from '@domain/import/problem';
import { itemOf, type OptionalItem } from '@domain/optional/items';
import { optionalBasesSchema } from '@domain/optional/records';
import { permissionOf } from '@domain/optional/refusal';
import { paths } from '@domain/paths';
import { without } from '@domain/without';
import { readTable } from '../../functions/src/files/read-table';
import { readDirectory } from '../../functions/src/imports/reading/directory';
import { leniently } from '../../functions/src/platform/store';
import { NOTHING, refused, type Prepared } from './prepared';
import { readDocuments, writeDocuments } from './store';
import type { Target } from './target';

/** Refused as a whole, with the reason, before a line is read, as long as the city has named no basis for the item. */
export async function prepareOptionalItems(
  target: Target,
  item: OptionalItem,
  file: string,
  bytes: Uint8Array,
  today = dayOf(Date.now()),
): Promise<Prepared> {
  const bases = leniently(optionalBasesSchema, await target.db.doc(paths.optionalBases).get());
  const use = permissionOf(item, bases, today);
  if ('why' in use) {
    const params = { item: itemOf(item).title };
    return refused([{ severity: 'error', code: `item-${use.why}`, file, params }]);
  }
  const problems: Problem[] = [];
  const table = readTable(file, bytes, problems);
  if (table === null) return refused(problems);
  const directory = await readDirectory(target.db, table, { decisions: {} });
  const planned = planOptionalItems(table, { directory, item, basis: use.basis, today }, problems);
  if (hasErrors(problems)) return refused(problems);
  const found = await readDocuments(
    target.db,
    planned.map(({ path }) => path),
  );
  const stored = new Map([...found].map(([path, data]) => [path, without(data, 'receivedAt')]));
  const { write, created, updated, unchanged } = changesAgainst(planned, stored);
  return {
    problems,
    counts: { ...NOTHING, create: created, update: updated, unchanged },
    apply: async (onProgress) => {
      await writeDocuments(target.db, write, { received: true, ...(onProgress && { onProgress }) });
      return [];
    },
  };
}
