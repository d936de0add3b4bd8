/** What may be said about an SOS at a moment: exactly what is known, nothing hoped for. */
import type { SchoolCalendar } from '@domain/school/calendar';
import { GRACE_MS } from '@domain/sos/choices';
import { chainAt, nextOpening } from '@domain/sos/hours';
import type { SosDetails } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import type { OwnSos } from '@/local/own-sos';

/** ① `here`, ② `arrived`, ③ `seen`, ④ `meeting` and `closed`; beside them, what became of taking it back. */
export type Stage = 'here' | 'arrived' | 'seen' | 'meeting' | 'closed' | 'taking-back' | 'taken-back';

/** A step of the chain that is further off than this is a wait for the opening, ms. */
const SOON_MS = 60_000;

export function stageOf({ withdrawal, whereabouts, server }: OwnSos): Stage {
  if (withdrawal === 'done') return 'taken-back';
  if (server?.state === 'resolved') return 'closed';
  if (server?.state === 'meeting' && server.meeting) return 'meeting';
  if (server?.acknowledgedBy) return 'seen';
  if (withdrawal === 'wanted') return 'taking-back';
  return whereabouts === 'arrived' ? 'arrived' : 'here';
}

/** Whether やめる can still be offered. `now` is this tablet's clock in ms since 1970. */
export function canTakeBack(sos: OwnSos, now: number): boolean {
  if (sos.withdrawal || stageOf(sos) === 'seen' || sos.server?.visibleTo) return false;
  if (sos.whereabouts !== 'arrived') return true;
  return stageOf(sos) === 'arrived' && isInGrace(sos, now);
}

/** Whether people are being told, as far as is known here: not while it could still be taken back. */
export function isBeingTold(sos: OwnSos, now: number): boolean {
  if (sos.server?.visibleTo) return true;
  return sos.whereabouts === 'arrived' && !isInGrace(sos, now);
}

/** From when it was last sent: the server has had it for no longer. */
function isInGrace({ attemptedAt = Infinity, arrivedAt = Infinity }: OwnSos, now: number): boolean {
  return now - Math.min(attemptedAt, arrivedAt) < GRACE_MS;
}

interface School {
  readonly calendar: SchoolCalendar | undefined;
  readonly settings: SosSettings;
}

/**
 * When somebody at school looks next, if nobody does now: ms since 1970, or `unknown`. `undefined` when somebody is told now.
 * The server's own word comes first, then the calendar.
 */
export function waitsUntil(
  { server }: Pick<OwnSos, 'server'>,
  { calendar, settings }: School,
  now: number,
): number | 'unknown' | undefined {
  if (server && (server.state !== 'received' || server.visibleTo)) return undefined;
  const next = server && Date.parse(server.nextEscalationAt);
  if (next && next > now + SOON_MS) return next;
  if (!calendar || settings.outOfHours.length > 0 || chainAt(calendar, now) === 'school') return undefined;
  return nextOpening(calendar, now) ?? 'unknown';
}

/** A chain whose minutes are fractions is there to be shown, not to protect anybody. */
export function isDemo({ school, outOfHours, repeatMinutes }: SosSettings): boolean {
  const minutes = [...school, ...outOfHours].map(({ afterMinutes }) => afterMinutes);
  return [...minutes, repeatMinutes].some((count) => !Number.isInteger(count));
}

/** Whether the one who closed it says that they talked: other endings are not told as a talk. */
export function hasTalked({ server }: OwnSos): boolean {
  return server?.outcome === 'talked' || server?.outcome === 'meeting-again';
}

/** What the pupil has chosen and written, whether or not it has arrived. */
export function detailsOf({ document, server, details }: OwnSos): SosDetails {
  return { ...(server ?? document), ...details?.fields };
}
