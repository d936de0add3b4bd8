/** A document of any schema, with every field that it can have, and what a later version could make of it. */
import type * as z from 'zod/mini';
import { unknownMemberOf, type UnknownMember } from './members';
import { shapeOf } from './shape';

type Schema = z.ZodMiniType;
type Fields = Record<string, unknown>;
export type Place = readonly (string | number)[];

const TEXTS = [
  ...['x', 'x-1', '2026-11-29', '2026-11', '2026-11-29T05:00:00.000Z', '08:00', '2026-5-1', 'tablet-12345'],
  ...[
    '5131300000000',
    'soramoyo-34@1',
    `${'A'.repeat(43)}=`,
    'a'.repeat(64),
    '045-000-0000',
    'https://example.jp/',
  ],
];
const NUMBERS = [1, 0, 0.5, 2, 2026];

export interface Sample {
  readonly value: unknown;
  /** Where a list of choices stands in it, and what is said of unknown ones there. */
  readonly choices: readonly { readonly place: Place; readonly policy: UnknownMember | undefined }[];
  /** Where objects with fields of their own stand. */
  readonly objects: readonly Place[];
}

export function sampleOf(schema: Schema): Sample {
  const found = { choices: [] as Sample['choices'][number][], objects: [] as Place[] };
  return { value: valueOf(schema, [], found), ...found };
}

function valueOf(
  schema: Schema,
  place: Place,
  found: { choices: Sample['choices'][number][]; objects: Place[] },
): unknown {
  const { def } = schema as unknown as { def: Fields & { type: string } };
  const choice = () => found.choices.push({ place, policy: unknownMemberOf(schema) });
  switch (def.type) {
    case 'object':
      found.objects.push(place);
      return Object.fromEntries(
        Object.entries(shapeOf(schema) ?? {}).map(([name, field]) => [
          name,
          valueOf(field, [...place, name], found),
        ]),
      );
    case 'array':
      return [valueOf(def.element as Schema, [...place, 0], found)];
    case 'record': {
      const { entries } = (def.keyType as { def: Fields }).def;
      const key = String(valueOf(def.keyType as Schema, [], { choices: [], objects: [] }));
      const keys = entries ? Object.values(entries as Fields).map(String) : [key];
      return Object.fromEntries(
        keys.map((one) => [one, valueOf(def.valueType as Schema, [...place, one], found)]),
      );
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'catch':
      return valueOf(def.innerType as Schema, place, found);
    case 'enum':
      choice();
      return Object.values(def.entries as Fields)[0];
    case 'literal':
      choice();
      return (def.values as unknown[])[0];
    case 'union': {
      const options = def.options as readonly Schema[];
      if (
        options.some((one) =>
          ['literal', 'enum'].includes((one as unknown as { def: Fields }).def.type as string),
        )
      )
        choice();
      return valueOf(options[0] as Schema, place, { choices: [], objects: [] });
    }
    case 'boolean':
      return false;
    default:
      return [...TEXTS, ...NUMBERS].find((one) => schema.safeParse(one).success);
  }
}

/** The document with something else at a place of it. */
export function withAt(value: unknown, place: Place, next: (present: unknown) => unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return next(value);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === first ? withAt(one, rest, next) : one));
  const fields = value as Fields;
  return { ...fields, [first]: withAt(fields[first], rest, next) };
}
