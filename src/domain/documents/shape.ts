/** What a schema is made of, as far as documents use it. */
import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;

type Inner =
  /** Optional, nullable, or with something that stands for it. */
  | { readonly kind: 'wrapped'; readonly schema: Schema }
  | { readonly kind: 'list'; readonly item: Schema }
  /** An object, or a record of things of one kind. `field` gives nothing for a name that the schema does not know. */
  | { readonly kind: 'fields'; readonly field: (name: string) => Schema | undefined }
  | { readonly kind: 'leaf' };

/** Of a choice between several, the one that `value` fits. */
export function innerOf(schema: Schema, value: unknown): Inner {
  const { def } = schema as unknown as { def: z.core.$ZodTypeDef };
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'catch':
    case 'readonly':
      return { kind: 'wrapped', schema: (def as unknown as { innerType: Schema }).innerType };
    case 'array':
      return { kind: 'list', item: (def as unknown as { element: Schema }).element };
    case 'object':
      return { kind: 'fields', field: (name) => shapeOf(schema)?.[name] };
    case 'record': {
      const { keyType, valueType } = def as unknown as { keyType: Schema; valueType: Schema };
      return { kind: 'fields', field: (name) => (keyType.safeParse(name).success ? valueType : undefined) };
    }
    case 'union': {
      const { options } = def as unknown as { options: readonly Schema[] };
      const fitting = options.find((option) => option.safeParse(value).success);
      return fitting ? { kind: 'wrapped', schema: fitting } : { kind: 'leaf' };
    }
    default:
      return { kind: 'leaf' };
  }
}

/** The fields of an object's schema; `undefined` for what is no object. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = schema as unknown as { def: { type: string; shape?: Record<string, Schema> } };
  return def.type === 'object' ? def.shape : undefined;
}
