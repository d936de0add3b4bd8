import { paths } from '../paths';
import { scaleSettingsSchema } from '../school/settings';
import { command, one, replaced } from './command';

/** How pupils are asked for today's weather. */
export const storeScale = command({
  of: 'school',
  needs: 'administer-school',
  payload: scaleSettingsSchema,
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'scale'), scaleSettingsSchema) }),
  decide: ({ stored }, { school, payload }) => replaced(paths.settings(school, 'scale'), stored, payload),
});
