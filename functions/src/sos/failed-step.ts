import { NOT_TRIED } from '../platform/notify/notifier';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';

/**
 * Whether nothing that was sent for the step taken last has gone out, so that the next one follows at once. The last step has none
 * after it: it is repeated as planned.
 *
 * When the step also has the inbox, the SOS is on the screens of those it calls. A school that works with screens alone, without
 * push, mail or devices, must not have every SOS race up to its board: there, only a service that was tried and failed hurries it.
 * A step without the inbox has reached nobody, whatever the reason.
 */
export function everyWayFailed(sos: Sos, events: readonly SosEvent[], settings: SosSettings): boolean {
  const steps = settings[sos.chain];
  const taken = steps[sos.step - 1];
  if (sos.state !== 'received' || !taken || sos.step >= steps.length) return false;
  const since = Date.parse(sos.chainStartedAt ?? sos.receivedAt);
  const results = events.filter(
    ({ type, chain, step, at }) =>
      (type === 'sent' || type === 'failed') &&
      chain === sos.chain &&
      step === sos.step - 1 &&
      Date.parse(at) >= since,
  );
  if (results.length === 0 || results.some(({ type }) => type === 'sent')) return false;
  return !taken.channels.includes('inbox') || results.some(wasTried);
}

function wasTried({ error = '' }: SosEvent): boolean {
  return !(NOT_TRIED as readonly string[]).includes(error);
}
