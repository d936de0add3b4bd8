import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { notifierFrom } from '../platform/notify/from-environment';
import type { OnFailure } from '../platform/store';
import { type NoticeRun, NoticeWorlds } from './run';

/** Thirty-five wishes at 8:25 do not read the staff of the school thirty-five times, ms. */
const WORLDS_KEPT_MS = 60_000;

let kept: { worlds: NoticeWorlds; until: number } | undefined;

/** The run of a trigger. Who works in a school may be a minute old: rules decide at every reading. */
export function triggerRun(): NoticeRun {
  const db = getFirestore();
  const now = Date.now();
  const onFailure: OnFailure = (path, error) =>
    logger.error('not read for a notice', { path, error: String(error) });
  if (!kept || kept.until <= now)
    kept = { worlds: new NoticeWorlds(db, now, onFailure), until: now + WORLDS_KEPT_MS };
  return { db, notifier: notifierFrom(process.env, db), worlds: kept.worlds, now, onFailure };
}
