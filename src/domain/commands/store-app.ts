import { appSchema, isOutdated } from '../tablet/app-version';
import { paths } from '../paths';
import { command, one, refused, replaced } from './command';

/** From which version on apps are asked to update. One that does not exist yet would ask everybody in vain. */
export const storeApp = command({
  of: 'city',
  needs: 'ask-for-updates',
  payload: appSchema,
  sources: () => ({ stored: one(paths.app, appSchema) }),
  decide: ({ stored }, { payload }) =>
    isOutdated(payload) ? refused('version-unknown') : replaced(paths.app, stored, payload),
});
