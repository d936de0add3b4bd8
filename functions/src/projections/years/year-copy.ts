/** What one document of a child puts into the document of its school year. */
import { isDeepStrictEqual } from 'node:util';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import type { Place } from '../../platform/pupil-place';
import { leniently, mergedAt, parsed, readAll } from '../../platform/store';
import type { Rebuilt } from '../projection';

export interface YearCopy<Source, Year extends object = object> {
  readonly schema: z.ZodMiniType<Year>;
  pathOf(place: Place): string;
  /** The year as the source says; `null`: nothing stands in it any more. */
  withSource(year: Year | undefined, source: Source | undefined, place: Place): Year | null;
  /** The key that is this source's alone, and always written again: the year is not read for it. */
  ownKey?(place: Place): readonly string[];
}

/** Reads what it needs in the transaction, and returns what is to be written after all of its reads. */
export async function yearPut<Source, Year extends object>(
  db: Firestore,
  transaction: Transaction,
  copy: YearCopy<Source, Year>,
  source: Source | undefined,
  place: Place,
): Promise<() => void> {
  const ref = db.doc(copy.pathOf(place));
  const own = copy.ownKey?.(place);
  if (own) {
    const made = copy.withSource(undefined, source, place);
    return () => made && transaction.set(ref, made, mergedAt([...own]));
  }
  const present = parsed(copy.schema, await transaction.get(ref));
  const next = copy.withSource(present, source, place);
  return () => {
    if (isDeepStrictEqual(present ?? null, next)) return;
    if (next === null) transaction.delete(ref);
    else transaction.set(ref, next);
  };
}

/** The same for a rebuild. */
export function rebuildYear<Source, Year extends object>(
  copy: YearCopy<Source, Year>,
  source: Source,
  place: Place,
  rebuilt: Rebuilt,
): void {
  const path = copy.pathOf(place);
  const next = copy.withSource(rebuilt.get(path) as Year | undefined, source, place);
  if (next) rebuilt.set(path, next);
}

/** Those whose year does not say what they say. What stands with the class days (`ownKey`) is not looked for again. */
export async function missingInYears<Source, Year extends object, From>(
  db: Firestore,
  copy: YearCopy<Source, Year>,
  page: readonly From[],
  sourceOf: (one: From) => { place: Place; source: Source | undefined },
): Promise<From[]> {
  if (copy.ownKey) return [];
  const sources = page.map((one) => ({ one, ...sourceOf(one) }));
  const years = await readAll(
    db,
    sources.map(({ place }) => copy.pathOf(place)),
  );
  return sources.flatMap(({ one, place, source }) => {
    const stored = years.get(copy.pathOf(place));
    const present = stored && leniently(copy.schema, stored);
    if (stored?.exists && !present) return [one];
    return isDeepStrictEqual(present ?? null, copy.withSource(present, source, place)) ? [] : [one];
  });
}
