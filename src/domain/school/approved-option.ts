/** `…/pupils/{p}/options/{optionId}`: a place or offer meant for one child. It exists only because a person approved it. */
import * as z from 'zod/mini';
import { serverInstant } from '../day-schemas';
import { localText } from './settings';
import { wordsOf } from '../texts';

export const approvedOptionSchema = z.strictObject({
  title: localText,
  text: localText,
  /** Who asks the child to have a look: the child is told this name. */
  by: z.string(),
  byName: wordsOf(1, 60),
  withdrawn: z.boolean(),
  at: serverInstant,
});
export type ApprovedOption = z.infer<typeof approvedOptionSchema>;
