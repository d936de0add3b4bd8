import { paths } from '../paths';
import { toolsSchema } from '../school/class-tools';
import { command, one, replaced } from './command';

/** What shows pupils' screens, whether this app is left out of it, and which pages of help open on a pupil's tablet. */
export const storeTools = command({
  of: 'school',
  needs: 'administer-school',
  payload: toolsSchema,
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'tools'), toolsSchema) }),
  decide: ({ stored }, { school, payload }) => replaced(paths.settings(school, 'tools'), stored, payload),
});
