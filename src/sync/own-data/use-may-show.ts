import { chainAt } from '@domain/sos/hours';
import { useServerMinute } from '../use-server-now';
import type { OwnData } from './own-data-types';

/**
 * Whether answers, what was sent and who opened a record may stand on this screen now: in school hours, because somebody at home may
 * hold the tablet, and may be the reason; elsewhere as the child has chosen.
 */
export function useMayShow(own: OwnData | undefined): boolean {
  const now = useServerMinute();
  if (!own) return false;
  return own.choices?.atHome === true || chainAt(own.calendar, now) === 'school';
}
