/** Whom an SOS reaches, as far as its child's tablet knows it. */
import { can } from '@domain/access/capabilities';
import type { OwnSos } from '@/local/own-sos';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { detailsOf } from './sos-view';

/** Whom the child leaves out of this one, by either way of choosing. */
export function leftOut(sos: OwnSos, own: OwnData | undefined): string[] {
  return [...new Set([...(detailsOf(sos).not ?? []), ...(own?.choices?.not ?? [])])];
}

/** Whether nobody of the school is left who looks after all children: then it goes to the board of education. */
export function leavesNobody(own: OwnData | undefined, leftOutUids: readonly string[]): boolean {
  const readers = (own?.readers ?? []).filter((one) => can(one, 'see-every-sos'));
  return readers.length > 0 && readers.every(({ uid }) => uid !== undefined && leftOutUids.includes(uid));
}
