/** How a stored document is read: whatever a later version has added to it is passed over, as its schema says. */
import type * as z from 'zod/mini';
import { unknownMemberOf } from './members';
import { shapeOf } from './shape';

type Schema = z.ZodMiniType;
type Fields = Readonly<Record<string, unknown>>;

export type Reading<T> =
  | { readonly ok: true; readonly data: T }
  /** `newer`: it holds what only a later version can show. Otherwise it is not what it must be. `fields`: places and codes, no values. */
  | { readonly ok: false; readonly newer: boolean; readonly fields: string };

/** Instants as texts (`fromStored`) in, the domain's document out. Never throws. */
export function readAs<S extends Schema>(schema: S, value: unknown): Reading<z.infer<S>> {
  const exact = schema.safeParse(value);
  if (exact.success) return { ok: true, data: exact.data };
  const met = { newer: false };
  const known = knownOf(schema, value, {}, met);
  const outcome = known === LEFT_OUT ? exact : schema.safeParse(known);
  if (outcome.success) return { ok: true, data: outcome.data };
  const fields = outcome.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
  return { ok: false, newer: met.newer, fields };
}

export interface ReadAll<T> {
  /** By id. */
  readonly read: Readonly<Record<string, T>>;
  /** Ids of those that only a later version can show, and of those that nobody can read. None of them hides the others. */
  readonly newer: readonly string[];
  readonly broken: readonly string[];
}

/** The documents of a list. */
export function readEach<S extends Schema>(
  schema: S,
  found: readonly { readonly id: string; readonly data: unknown }[],
): ReadAll<z.infer<S>> {
  const readings = found.map(({ id, data }) => ({ id, reading: readAs(schema, data) }));
  const unread = (isNewer: boolean) =>
    readings.flatMap(({ id, reading }) => (!reading.ok && reading.newer === isNewer ? [id] : []));
  return {
    read: Object.fromEntries(
      readings.flatMap(({ id, reading }) => (reading.ok ? [[id, reading.data] as const] : [])),
    ),
    newer: unread(true),
    broken: unread(false),
  };
}

const LEFT_OUT = Symbol('left out');

interface Met {
  newer: boolean;
}

/** The part of a value that its schema knows; `LEFT_OUT` for a choice that it does not know. */
function knownOf(schema: Schema, value: unknown, beside: Fields, met: Met): unknown {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } };
  const inner = def.innerType as Schema;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'catch': {
      const known = value === undefined ? undefined : knownOf(inner, value, beside, met);
      return known === LEFT_OUT ? undefined : known;
    }
    case 'nullable': {
      const known = value === null ? null : knownOf(inner, value, beside, met);
      return known === LEFT_OUT ? null : known;
    }
    case 'object':
      return isFields(value) ? knownFields(shapeOf(schema) ?? {}, value, met) : value;
    case 'record':
      return isFields(value)
        ? knownEntries(def.keyType as Schema, def.valueType as Schema, value, met)
        : value;
    case 'array':
      return Array.isArray(value)
        ? value
            .map((one: unknown) => knownOf(def.element as Schema, one, beside, met))
            .filter((one) => one !== LEFT_OUT)
        : value;
    case 'union':
      return knownOption(schema, def.options as readonly Schema[], value, beside, met);
    case 'enum':
    case 'literal':
      return schema.safeParse(value).success ? value : instead(schema, value, beside, met);
    default:
      return value;
  }
}

function knownFields(shape: Readonly<Record<string, Schema>>, value: Fields, met: Met): unknown {
  const known: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const field = knownOf(schema, value[name], value, met);
    if (field === LEFT_OUT) return LEFT_OUT;
    if (field !== undefined) known[name] = field;
  }
  return known;
}

function knownEntries(keys: Schema, values: Schema, value: Fields, met: Met): unknown {
  const entries = Object.entries(value).flatMap(([key, one]) => {
    if (!keys.safeParse(key).success) return [];
    const known = knownOf(values, one, value, met);
    return known === LEFT_OUT ? [] : [[key, known] as const];
  });
  return Object.fromEntries(entries);
}

function knownOption(
  schema: Schema,
  options: readonly Schema[],
  value: unknown,
  beside: Fields,
  met: Met,
): unknown {
  for (const option of options) {
    const known = typeof value === 'object' ? knownOf(option, value, beside, met) : value;
    if (known !== LEFT_OUT && option.safeParse(known).success) return known;
  }
  return typeof value === 'object' ? value : instead(schema, value, beside, met);
}

function instead(schema: Schema, value: unknown, beside: Fields, met: Met): unknown {
  const policy = unknownMemberOf(schema) ?? 'leave-out';
  // Nothing at all is no later choice.
  if (value === undefined || value === null || policy === 'refuse') return value;
  if (typeof policy === 'object') return 'readAs' in policy ? policy.readAs : policy.beside(beside);
  if (policy === 'newer') met.newer = true;
  return LEFT_OUT;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
