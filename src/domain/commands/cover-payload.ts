/** What is said in covering a class. Apart from what decides, so that a form can say what is wrong without loading that. */
import { listedUid } from '../answers/standing-choices';
import { daySchema } from '../day-schemas';
import { addDays, type Day } from '../days';
import { classIdSchema } from '../school/class-ids';

/** A cover is for an absence. Whoever stays longer is given the class. */
const LONGEST_DAYS = 92;

export const covered = { uid: listedUid, classId: classIdSchema, until: daySchema };

/** Whether a class can be covered until that day. */
export function isCoverable(until: Day, today: Day): boolean {
  return until >= today && until <= addDays(today, LONGEST_DAYS);
}
