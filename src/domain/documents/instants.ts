/**
 * Instants are ISO texts in the domain and Firestore's times where they are stored. Which fields are instants stands in the schemas
 * alone (`isoInstant`, `serverInstant`): whatever is stored or read is turned by its schema, and nothing lists them again.
 */
import type * as z from 'zod/mini';
import { isoInstant, serverInstant } from '../day-schemas';
import { innerOf, shapeOf } from './shape';

/** How one of Firestore's libraries writes times. */
export interface Times {
  readonly instant: (ms: number) => unknown;
  /** What stands for the server's own time. Absent for the server itself, whose times are right. */
  readonly serverTime?: () => unknown;
}

/** Replaces every time of Firestore's, of whichever library, by its ISO text (UTC, ms). */
export function fromStored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromStored);
  if (isStoredTime(value)) return value.toDate().toISOString();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromStored(inner)]));
}

/** A document, or some fields of one, as it is stored. What is no text where an instant belongs is left as it is. */
export function toStored(schema: z.ZodMiniType, data: object, times: Times): Record<string, unknown> {
  return stored(schema, data, times) as Record<string, unknown>;
}

/** A new document as it is stored: every instant that it cannot be without, and that the server sets, is added to it. */
export function newlyStored(schema: z.ZodMiniType, data: object, times: Times): Record<string, unknown> {
  const now = Object.entries(shapeOf(schema) ?? {})
    .filter(([, field]) => field === serverInstant)
    .map(([name]) => [name, times.serverTime?.()] as const);
  return { ...toStored(schema, data, times), ...Object.fromEntries(now) };
}

/** The names of a document's own fields that are instants, those of its parts left out. */
export function instantFields(schema: z.ZodMiniType): string[] {
  return Object.entries(shapeOf(schema) ?? {})
    .filter(([, field]) => isInstant(bare(field)))
    .map(([name]) => name);
}

function stored(schema: z.ZodMiniType, value: unknown, times: Times): unknown {
  if (typeof value === 'string') return textOrTime(bare(schema), value, times);
  if (typeof value !== 'object' || value === null) return value;
  const inner = innerOf(schema, value);
  switch (inner.kind) {
    case 'wrapped':
      return stored(inner.schema, value, times);
    case 'list':
      return Array.isArray(value) ? value.map((one) => stored(inner.item, one, times)) : value;
    case 'fields':
      return mapped(value, (name, one) => {
        const field = inner.field(name);
        return field ? stored(field, one, times) : one;
      });
    case 'leaf':
      return value;
  }
}

function textOrTime(schema: z.ZodMiniType, text: string, { instant, serverTime }: Times): unknown {
  if (!isInstant(schema)) return text;
  return schema === serverInstant && serverTime ? serverTime() : instant(Date.parse(text));
}

function mapped(value: object, change: (name: string, one: unknown) => unknown): object {
  // What belongs to a library (its own time, a marker) is no map of fields.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(name, one)]));
}

const isInstant = (schema: z.ZodMiniType) => schema === isoInstant || schema === serverInstant;

function bare(schema: z.ZodMiniType): z.ZodMiniType {
  const inner = innerOf(schema, undefined);
  return inner.kind === 'wrapped' ? bare(inner.schema) : schema;
}

function isStoredTime(value: object): value is { toDate(): Date } {
  return 'toDate' in value && typeof value.toDate === 'function';
}
