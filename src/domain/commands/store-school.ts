import { paths } from '../paths';
import { schoolSchema } from '../school/school';
import { command, one, replaced } from './command';

/** What the school is called, and whom the board rings there. */
export const storeSchool = command({
  of: 'school',
  needs: 'administer-school',
  payload: schoolSchema,
  sources: ({ school }) => ({ stored: one(paths.school(school), schoolSchema) }),
  decide: ({ stored }, { school, payload }) => replaced(paths.school(school), stored, payload),
});
