/** Everything about a child as it is handed over: kind by kind, with what each field is, and without whoever else stands in it. */
import * as z from 'zod/mini';
import type { Declaration } from '../documents/declaration';
import { shapeOf } from '../documents/shape';
import type { RightRequest } from './requests';
import { type KindOfChild, withheldFrom } from './withheld';

/** Accounts, people and tablets: they say nothing about the child. */
const OTHERS: ReadonlySet<string> = new Set([
  ...[
    'uid',
    'by',
    'byName',
    'name',
    'title',
    'readers',
    'createdFor',
    'visibleTo',
    'keptFrom',
    'team',
    'lead',
  ],
  ...[
    'assignee',
    'to',
    'not',
    'person',
    'second',
    'deviceId',
    'rev',
    'school',
    'receivedAt',
    'history',
    'leader',
  ],
  ...[
    'about',
    'acknowledgedBy',
    'calls',
    'told',
    'untold',
    'opened',
    'next',
    'escalatedTo',
    // What was found of a worry is about the child that it names.
    'found',
    'quality',
    'apart',
  ],
]);

export const disclosedSchema = z.object({
  madeOn: z.string(),
  child: z.object({ familyName: z.string(), givenName: z.string(), kana: z.string(), classId: z.string() }),
  kinds: z.array(
    z.object({
      kind: z.string(),
      purpose: z.string(),
      keep: z.string(),
      documents: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
    }),
  ),
  /** What a field holds, for whoever reads the file by a program. */
  dictionary: z.record(z.string(), z.record(z.string(), z.string())),
});
export type Disclosed = z.infer<typeof disclosedSchema>;

/** Whose names are struck out of what adults wrote. */
export interface OtherName {
  readonly familyName: string;
  readonly givenName: string;
}

/** Kinds that are not given: by default, less what two people have excepted in writing. */
export function withheldIn({ asker, exceptions }: Pick<RightRequest, 'asker' | 'exceptions'>): KindOfChild[] {
  const agreed = Object.values(exceptions).filter(({ leader, counsellor }) => leader && counsellor);
  const given = new Set(agreed.flatMap(({ kinds }) => kinds));
  return withheldFrom(asker.who).filter((kind) => !given.has(kind));
}

/** A document without others. `others`: children whose names may stand in its texts. */
export function disclosedFields(
  fields: Readonly<Record<string, unknown>>,
  others: readonly OtherName[],
): Record<string, unknown> {
  const names = struckOut(others);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => !OTHERS.has(field) && field !== 'pupilId')
      .map(([field, value]) => [field, deeply(value, names)]),
  );
}

function deeply(value: unknown, names: RegExp | undefined): unknown {
  if (typeof value === 'string') return names ? value.replace(names, '●●') : value;
  if (Array.isArray(value)) return value.map((one) => deeply(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !OTHERS.has(field))
      .map(([field, inner]) => [field, deeply(inner, names)]),
  );
}

/** Both names beside each other, or one of them with what a child is called by. */
const CALLED = '(?=さん|くん|君|ちゃん)';

function struckOut(others: readonly OtherName[]): RegExp | undefined {
  const safe = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const parts = others.flatMap(({ familyName, givenName }) => [
    `${safe(familyName)}[ \\u3000]?${safe(givenName)}`,
    `(?:${safe(familyName)}|${safe(givenName)})${CALLED}`,
  ]);
  return parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'g');
}

/** What each field of a kind is, from its schema. */
export function dictionaryOf({ schema }: Pick<Declaration, 'schema'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shapeOf(schema) ?? {})
      .filter(([field]) => !OTHERS.has(field))
      .map(([field, inner]) => [field, typeOf(inner)]),
  );
}

/** Every field that a paper may say, however deep, once. */
export function fieldsOf(schema: z.ZodMiniType): string[] {
  return [...new Set(namesIn(schema))];
}

function namesIn(schema: z.ZodMiniType): string[] {
  const fields = shapeOf(schema);
  if (fields)
    return Object.entries(fields)
      .filter(([name]) => !OTHERS.has(name) && name !== 'pupilId')
      .flatMap(([name, field]) => [name, ...namesIn(field)]);
  const { def } = schema as unknown as {
    def: Readonly<Record<'innerType' | 'element' | 'valueType', z.ZodMiniType | undefined>> & {
      readonly options?: readonly z.ZodMiniType[];
    };
  };
  const inner = [def.innerType, def.element, def.valueType, ...(def.options ?? [])];
  return inner.flatMap((one) => (one ? namesIn(one) : []));
}

function typeOf(schema: z.ZodMiniType): string {
  const { def } = schema as unknown as { def: { type: string; innerType?: z.ZodMiniType; entries?: object } };
  if (def.innerType) return typeOf(def.innerType);
  return def.entries ? Object.values(def.entries).join(' | ') : def.type;
}
