import { tabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { isOpen, newestFromOthers } from '@/sync/sos/lane';
import { ownSos } from '@/sync/sos/store';

/** Whether somebody has answered it, or taken it, since the child looked. */
export function isNews(sos: OwnSos): boolean {
  const newest = newestFromOthers(sos);
  return newest !== undefined && newest !== sos.lookedAt;
}

/** Whether a call for help of this pupil is open, or has an answer that was not looked at. */
export async function hasSosToLookAt({ uid }: PupilSession): Promise<boolean> {
  const all = await ownSos(tabletDatabase(), uid);
  return all.some((sos) => isOpen(sos) || isNews(sos));
}
