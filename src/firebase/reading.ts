/** Stored documents as the domain's, told of where they cannot be read (unreadable.ts). */
import { fromStored } from '@domain/documents/instants';
import { readAs, readEach, type Reading } from '@domain/documents/reading';
import { legibleSos } from '@domain/sos/legible';
import type { Sos } from '@domain/sos/records';
import type * as z from 'zod/mini';
import { tellUnreadable } from './unreadable';

/** One document; `undefined` where this version cannot read it. */
export function readOne<T>(schema: z.ZodMiniType<T>, stored: unknown): T | undefined {
  return toldOf(readAs(schema, fromStored(stored)));
}

function toldOf<T>(reading: Reading<T>): T | undefined {
  if (reading.ok) return reading.data;
  tellUnreadable({ newer: Number(reading.newer), broken: Number(!reading.newer) });
  return undefined;
}

/** A call for help; `undefined` only where what functions write of it cannot be read. */
export function readSosAnyhow(stored: unknown): Sos | undefined {
  return toldOf(legibleSos(fromStored(stored)));
}

type Found = readonly { readonly id: string; readonly data: unknown }[];

/** Those documents of a list that this version can read, by id. */
export function readList<T>(schema: z.ZodMiniType<T>, found: Found): Record<string, T> {
  return readListOf(schema, found).read;
}

/** The same, with how many only a later version can show. */
export function readListOf<T>(
  schema: z.ZodMiniType<T>,
  found: Found,
): { readonly read: Record<string, T>; readonly newer: number } {
  const { read, newer, broken } = readEach(
    schema,
    found.map(({ id, data }) => ({ id, data: fromStored(data) })),
  );
  tellUnreadable({ newer: newer.length, broken: broken.length });
  return { read: { ...read }, newer: newer.length };
}
