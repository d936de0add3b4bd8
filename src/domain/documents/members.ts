/**
 * Two versions of Soramoyo live at once: a tablet may run last term's for weeks. What a reader does with a member that a later version
 * has added to a list of choices is said where the list is.
 */
import type * as z from 'zod/mini';

export type UnknownMember =
  /** What holds it is left out: the entry of a list or of a map, an optional field, or else the whole document. */
  | 'leave-out'
  /** The same, and whoever looks is told that there is something newer, which another version of the page shows. */
  | 'newer'
  /** The document is not read at all: with one part less it would say something else. */
  | 'refuse'
  /** It is read as the safe one of those that are known; `beside`: of what stands beside it. */
  | { readonly readAs: unknown }
  | { readonly beside: (document: Readonly<Record<string, unknown>>) => unknown };

const policies = new WeakMap<object, UnknownMember>();

/** A list of choices, and what is done with one that is not among them. A schema that nothing reads is left out of what is built. */
/* @__NO_SIDE_EFFECTS__ */
export function choices<Schema extends z.ZodMiniType>(schema: Schema, unknown: UnknownMember): Schema {
  policies.set(schema, unknown);
  return schema;
}

export function unknownMemberOf(schema: z.ZodMiniType): UnknownMember | undefined {
  return policies.get(schema);
}
