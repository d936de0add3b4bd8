/** Whether an item may be brought in or used on a day, and if not, why: what a city is told in writing. */
import type { Day } from '../days';
import { itemOf, itemOfColumn, type OptionalItem } from './items';
import type { Basis, OptionalBases } from './records';

/**
 * `no-basis`: nobody has named one. `basis-over`: the one that was named holds no more. `held-already`: the school keeps it under its own
 * basis, and it is brought in as that. `never-feature`: such an item may divide children into groups, and is nothing a model computes from.
 */
export const OPTIONAL_REFUSALS = ['no-basis', 'basis-over', 'held-already', 'never-feature'] as const;
export type OptionalRefusal = (typeof OPTIONAL_REFUSALS)[number];

export type Use = { readonly basis: Basis } | { readonly why: OptionalRefusal };

export function permissionOf(item: OptionalItem, bases: OptionalBases | undefined, today: Day): Use {
  if (itemOf(item).held) return { why: 'held-already' };
  const basis = bases?.items[item];
  if (!basis) return { why: 'no-basis' };
  return basis.until < today ? { why: 'basis-over' } : { basis };
}

/** Of a column of a panel or a feature of a model; `undefined`: it is of no optional item, or may stand there. */
export function refusalOfColumn(
  name: string,
  bases: OptionalBases | undefined,
  today: Day,
): { readonly item: OptionalItem; readonly why: OptionalRefusal } | undefined {
  const item = itemOfColumn(name);
  if (!item) return undefined;
  if (!name.startsWith('audit_')) return { item, why: 'never-feature' };
  const use = permissionOf(item, bases, today);
  return 'why' in use ? { item, why: use.why } : undefined;
}

/** Those that may be used on a day. */
export function itemsInUse(bases: OptionalBases | undefined, today: Day): OptionalItem[] {
  const named = Object.keys(bases?.items ?? {}) as OptionalItem[];
  return named.filter((item) => 'basis' in permissionOf(item, bases, today)).toSorted();
}
