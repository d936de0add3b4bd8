/** What the server answers a prepared tablet of a class. */
import * as z from 'zod/mini';

/**
 * `ended`: an adult has taken it away, or the class's year is over: the tablet forgets its secret. `off`: the school uses no cards now.
 * `after-school`: shown in school hours alone. `resting`: too many wrong tries today.
 */
export const LIST_SHUT = ['ended', 'off', 'after-school', 'resting'] as const;

const childSchema = z.object({
  /** For this tablet alone. */
  child: z.string(),
  number: z.number(),
  name: z.string(),
});
export type ChildOnList = z.infer<typeof childSchema>;

const openSchema = z.object({
  state: z.literal('open'),
  classId: z.string(),
  /** What it is called where its id has no number. */
  className: z.string(),
  children: z.array(childSchema),
});

export const classListSchema = z.union([openSchema, z.object({ state: z.enum(LIST_SHUT) })]);
export type ClassListAnswer = z.infer<typeof classListSchema>;
