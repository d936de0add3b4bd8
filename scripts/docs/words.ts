/** What the Japanese papers are made of: the words of the app, and those of scripts/docs/words.json. */
import { READINGS, type Reading } from '@domain/access/readers';
import type { Relation } from '@domain/access/standing-as';
import type { Declaration } from '@domain/documents/declaration';
import { DEFAULT_PERIODS, isPeriod } from '@domain/rights/retention';
import rights from '@/i18n/locales/ja/rights.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

const AND = rights.and;

/** Of every declared kind. Throws for one without a name. */
export function nameOf(kind: string): string {
  const name =
    (rights.document as Record<string, string>)[kind] ?? (words.kind as Record<string, string>)[kind];
  if (name === undefined) throw new Error(`scripts/docs/words.json has no name for ${kind}`);
  return name;
}

export function fieldNames(fields: readonly string[]): string {
  return [...new Set(fields.flatMap((field) => (rights.field as Record<string, string>)[field] ?? []))].join(
    AND,
  );
}

export function purposeOf({ purpose }: Pick<Declaration, 'purpose'>): string {
  return rights.purpose[purpose];
}

export function readersOf({ readers }: Pick<Declaration, 'readers'>): string {
  if (!(readers in READINGS)) return words.reader[readers as 'named'];
  const { all, one = [], withReason = [] }: Reading = READINGS[readers as keyof typeof READINGS];
  const said = (relations: readonly Relation[]) => relations.map((relation) => words.reader[relation]);
  const plainly = [...new Set(said([...all, ...one]))];
  const reasoned = [...new Set(said(withReason))].filter((name) => !plainly.includes(name));
  return [...plainly, ...reasoned.map((name) => `${name}${words.reader.withReason}`)].join(AND);
}

export function keptFor({ keep }: Pick<Declaration, 'keep'>): string {
  if (!isPeriod(keep)) return words.keep[keep];
  const said = keep === 'sos' || keep === 'cases' ? words.keep.afterEnd : words.keep.years;
  return said.replace('{{years}}', String(DEFAULT_PERIODS[keep]));
}

export { words };
