/** The emulators answer queries without an index; Firestore does not. */
import { describe, expect, it } from 'vitest';
import stored from '../../firestore.indexes.json' with { type: 'json' };
import { QUERIES, type DeclaredQuery } from '../support/firestore-queries';
import { conditionsInCode } from '../support/query-scan';

type Needed = { collection: string; group: boolean; equal: readonly string[]; range: readonly string[] };

const needed = QUERIES.flatMap(({ collections, group = false, equal = [], range = [] }: DeclaredQuery) =>
  collections.map((collection): Needed => ({ collection, group, equal, range })),
);

/** Firestore joins the indexes of single fields for equalities, inside one collection; everything else needs its own. */
function needsComposite({ equal, range }: Needed): boolean {
  return range.length > 1 || (range.length === 1 && equal.length > 0);
}

function keyOf(
  collection: string,
  group: boolean,
  equal: readonly string[],
  range: readonly string[],
): string {
  return [collection, group ? 'COLLECTION_GROUP' : 'COLLECTION', ...[...equal].sort(), ...range].join(' ');
}

const composites = stored.indexes.map(({ collectionGroup, queryScope, fields }) => {
  const names = fields.map(({ fieldPath }) => fieldPath);
  return keyOf(collectionGroup, queryScope === 'COLLECTION_GROUP', names.slice(0, -1), names.slice(-1));
});
const exempt = stored.fieldOverrides
  .filter(({ indexes }) => indexes.length === 0)
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);

describe('firestore.indexes.json', () => {
  it('was made for every filter and order that the code asks for', () => {
    const declared: Record<string, string[]> = {};
    for (const { file, conditions } of QUERIES)
      declared[file] = [...(declared[file] ?? []), ...conditions].sort();
    expect(conditionsInCode()).toEqual(declared);
  });

  it('has the composite indexes that the queries need, and no others', () => {
    const wanted = needed
      .filter(needsComposite)
      .map(({ collection, group, equal, range }) => keyOf(collection, group, equal, range));
    expect([...composites].sort()).toEqual([...new Set(wanted)].sort());
  });

  it('exempts no field that a query finds by its own index', () => {
    const single = needed.filter((query) => !needsComposite(query));
    const fields = single.flatMap(({ collection, equal, range }) =>
      [...equal, ...range].map((field) => `${collection}.${field}`),
    );
    expect(fields.filter((field) => exempt.includes(field))).toEqual([]);
    expect(single.filter(({ group }) => group)).toEqual([]);
  });

  it('spares every sequential time that a tablet or a colleague writes at 8:25, and the large maps', () => {
    for (const collection of ['checkIns', 'notes', 'responses', 'contacts', 'topics', 'attendance'])
      expect(exempt).toContain(`${collection}.receivedAt`);
    for (const collection of ['contacts', 'topics', 'accessLog'])
      expect(exempt).toContain(`${collection}.at`);
    expect(exempt).toEqual(
      expect.arrayContaining(['classDays.entries', 'responses.answers', 'rosters.pupils']),
    );
  });
});
