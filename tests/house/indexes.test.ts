/** The emulators answer queries without an index; Firestore does not. */
import { describe, expect, it } from 'vitest';
import stored from '../../firestore.indexes.json' with { type: 'json' };
import { QUERIES } from '../support/firestore-queries';
import { conditionsInCode } from '../support/query-scan';

interface Needed {
  collection: string;
  group: boolean;
  /** Fields of equalities, of `array-contains`, and of ranges or the order, as an index has them. */
  equal: readonly string[];
  contains: readonly string[];
  range: readonly string[];
}

const needed = QUERIES.flatMap(({ collections, group = false, equal = [], contains = [], range = [] }) =>
  collections.map((collection): Needed => ({ collection, group, equal, contains, range })),
);

const fieldsOf = ({ equal, contains, range }: Needed) => [...equal, ...contains, ...range];

/** Firestore joins the indexes of single fields for equalities, inside one collection; everything else needs its own. */
function needsComposite(query: Needed): boolean {
  const { group, contains, range } = query;
  return fieldsOf(query).length > 1 && (group || contains.length > 0 || range.length > 0);
}

function keyOf(collection: string, group: boolean, fields: readonly string[]): string {
  const [last = '', ...before] = fields.toReversed();
  return [collection, group ? 'COLLECTION_GROUP' : 'COLLECTION', ...before.sort(), last].join(' ');
}

const composites = stored.indexes.map(({ collectionGroup, queryScope, fields }) =>
  keyOf(
    collectionGroup,
    queryScope === 'COLLECTION_GROUP',
    fields.map(({ fieldPath }) => fieldPath),
  ),
);
const inGroups = stored.fieldOverrides
  .filter(({ indexes }: { indexes: { queryScope?: string }[] }) =>
    indexes.some(({ queryScope }) => queryScope === 'COLLECTION_GROUP'),
  )
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);
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
      .map((query) => keyOf(query.collection, query.group, fieldsOf(query)));
    expect([...composites].sort()).toEqual([...new Set(wanted)].sort());
  });

  it('exempts no field that a query finds by its own index', () => {
    const single = needed.filter((query) => !needsComposite(query));
    const named = (queries: Needed[]) =>
      queries.flatMap((query) => fieldsOf(query).map((field) => `${query.collection}.${field}`));
    expect(named(single).filter((field) => exempt.includes(field))).toEqual([]);
  });

  it('has a field that is found in all schools by its own index for that, and no others', () => {
    const single = needed.filter((query) => query.group && !needsComposite(query));
    const wanted = single.flatMap((query) => fieldsOf(query).map((field) => `${query.collection}.${field}`));
    expect([...inGroups].sort()).toEqual(wanted.sort());
  });

  it('spares every sequential time that a tablet or a colleague writes at 8:25, and the large maps', () => {
    for (const collection of ['checkIns', 'notes', 'responses', 'contacts', 'topics', 'attendance'])
      expect(exempt).toContain(`${collection}.receivedAt`);
    for (const collection of ['contacts', 'topics', 'accessLog'])
      expect(exempt).toContain(`${collection}.at`);
    expect(exempt).toEqual(
      expect.arrayContaining(['classDays.entries', 'responses.answers', 'rosters.pupils']),
    );
    expect(exempt).toEqual(expect.arrayContaining(['weatherYears.days', 'attendanceYears.days']));
  });
});
