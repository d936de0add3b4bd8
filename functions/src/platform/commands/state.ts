import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Sources } from '@domain/commands/command';
import { fromStored } from '@domain/documents/instants';
import type { OnFailure } from '../store';
import { readTogether } from '../read-together';

/**
 * What a command decides on, read in its transaction. A document that is not of its schema is told of and counts as missing: a setting
 * that cannot be read can be replaced.
 */
export async function stateOf(
  db: Firestore,
  transaction: Transaction,
  sources: Sources,
  onFailure: OnFailure,
): Promise<Record<string, unknown>> {
  const read = (schema: { parse: (data: unknown) => unknown }, path: string, data: unknown) => {
    try {
      return schema.parse(fromStored(data));
    } catch (error) {
      onFailure(path, error);
      return undefined;
    }
  };
  const parts = Object.entries(sources).map(async ([name, source]): Promise<[string, unknown]> => {
    if ('path' in source) {
      const snapshot = await transaction.get(db.doc(source.path));
      return [name, snapshot.exists ? read(source.schema, source.path, snapshot.data()) : undefined];
    }
    if ('paths' in source) {
      const refs = source.paths.map((path) => db.doc(path));
      const docs = refs.length === 0 ? [] : await transaction.getAll(...refs);
      const there = docs.filter(({ exists }) => exists);
      const found = there.map(
        (one) => [one.ref.path, read(source.schema, one.ref.path, one.data())] as const,
      );
      return [name, Object.fromEntries(found.filter(([, document]) => document !== undefined))];
    }
    const { docs } = await transaction.get(db.collection(source.collection));
    const found = docs.map((one) => [one.id, read(source.schema, one.ref.path, one.data())] as const);
    return [name, Object.fromEntries(found.filter(([, document]) => document !== undefined))];
  });
  return Object.fromEntries(await readTogether(parts));
}
