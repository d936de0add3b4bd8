/** After how many days a school's tablets lock, as it is stored. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { LOCK_DAYS } from '../tablet/lost-tablet';

export const lockAfterDaysSchema = z
  .number()
  .check(z.int(), z.minimum(LOCK_DAYS.least), z.maximum(LOCK_DAYS.most));
