import * as z from 'zod/mini';
import { calendarSchema } from '../school/calendar';
import { usualCalendar } from '../defaults/calendar';
import { paths } from '../paths';
import { newDrill } from '../sos/drill';
import { command, one } from './command';

/** A practice alarm, climbing like a real one. No child stands behind it. */
export const startDrill = command({
  of: 'school',
  needs: 'practise-alarm',
  payload: z.strictObject({}),
  sources: ({ school }) => ({ calendar: one(paths.settings(school, 'calendar'), calendarSchema) }),
  decide: ({ calendar }, { school, commandId, now }) => {
    const at = new Date(now);
    const data = {
      ...newDrill(school, calendar ?? usualCalendar(now), now),
      capturedAt: at,
      receivedAt: at,
      nextEscalationAt: at,
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.sos(school, commandId), data }],
      log: { subject: commandId },
    };
  },
});
