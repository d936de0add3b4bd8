import { calendarSchema } from '../school/calendar';
import { paths } from '../paths';
import { command, one, replaced } from './command';

/** Which days are school days, and from when to when adults are there. */
export const storeCalendar = command({
  of: 'school',
  needs: 'administer-school',
  payload: calendarSchema,
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'calendar'), calendarSchema) }),
  decide: ({ stored }, { school, payload }) => replaced(paths.settings(school, 'calendar'), stored, payload),
});
