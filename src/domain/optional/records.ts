/** What the city has decided about optional items, and what is kept of a child because of it. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { shownWords } from '../texts';
import { OPTIONAL_ITEMS } from './items';

const basisSchema = z.strictObject({
  /** Article, ordinance or decision of a review board under which it may be used for another purpose than it was collected for. */
  basis: shownWords(),
  /** The council's decision: its number and its day. */
  decision: z.strictObject({ number: shownWords(), date: daySchema }),
  /** The last day on which it holds. */
  until: daySchema,
  named: z.strictObject({ uid: z.string(), name: shownWords(), at: isoInstant }),
});
export type Basis = z.infer<typeof basisSchema>;

/** `city/optionalItems`: of each item that may be used, why. What does not stand here is refused. */
export const optionalBasesSchema = z.strictObject({ items: z.record(z.string(), basisSchema) });
export type OptionalBases = z.infer<typeof optionalBasesSchema>;

/** `schools/{s}/pupils/{p}/optionalItems/{item}`: no client reads it. */
export const optionalItemSchema = z.strictObject({
  item: choices(z.enum(OPTIONAL_ITEMS), 'leave-out'),
  value: z.string(),
  asOf: daySchema,
  /** Number of the decision under which it was brought in. */
  decision: shownWords(),
  receivedAt: isoInstant,
});
