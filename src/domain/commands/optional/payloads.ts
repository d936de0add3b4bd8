/** What is named as the basis of an item. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { daySchema } from '../../day-schemas';
import { addDays, type Day } from '../../days';
import { itemOf, type OptionalItem } from '../../optional/items';
import { reasonSchema, shortSchema } from '../../rights/requests';

export const basisNamed = {
  basis: reasonSchema,
  decision: z.strictObject({ number: shortSchema, date: daySchema }),
  until: daySchema,
};

/** It is in force from today on, and no longer than an item can be. */
export function lastsFrom(today: Day, item: OptionalItem, decided: Day, until: Day): boolean {
  return until >= today && until <= addDays(decided, itemOf(item).years * 366);
}
