import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { SweepState } from '@domain/derived';
import { paths } from '@domain/paths';
import { notifierFrom } from '../platform/notify/from-environment';
import type { Notifier } from '../platform/notify/notifier';
import type { OnFailure } from '../platform/store';
import { runSweep } from '../platform/sweep/run-sweep';
import { bringOfferingsLeft } from '../offers/bring-offering';
import { remindOfHarm, sweepCases } from '../cases/sweep-cases';
import { callDue } from './call-due';
import { noticeSources } from './notice-sources';
import { type NoticeRun, NoticeWorlds } from './run';
import { sendDigest } from './send-digest';
import { sweepReviews } from './sweep-reviews';
import { tellLeadersLeft } from '../platform/commands/tell-leaders';
import { tellUntold } from './tell-at-once';

export interface NoticeSweepPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** How long triggers are given first, ms (see sweep/run-sweep.ts). */
  settleMs?: number;
  /** What the environment says by default. */
  notifier?: Notifier;
  onFailure?: OnFailure;
}

/**
 * Reads who has opened what, calls people to what nobody has opened in time, tells whom the news has not reached, makes the notices
 * that triggers have missed, and sends the morning digests. The heartbeat stands in `ops/notices`. May run at once with triggers and
 * with itself; what fails holds up nothing else.
 */
export async function sweepNotices({
  db,
  now,
  settleMs = 0,
  notifier = notifierFrom(process.env, db),
  onFailure = (path, error) => logger.error('not noticed', { path, error: String(error) }),
}: NoticeSweepPorts): Promise<Omit<SweepState, 'watermarks' | 'at'> & { called: number }> {
  const run: NoticeRun = { db, now, notifier, onFailure, worlds: new NoticeWorlds(db, now, onFailure) };
  const attempt = (path: string, work: () => Promise<unknown>) =>
    work().catch((error: unknown) => onFailure(path, error));
  let called = 0;
  await attempt('reviews', () => sweepReviews(run));
  await attempt('notices', async () => {
    called = await callDue(run);
  });
  await attempt('untold', () => tellUntold(run));
  await attempt('leader news', () => tellLeadersLeft(run));
  await attempt('harms', () => remindOfHarm(run));
  await attempt('offerings', () => bringOfferingsLeft(run));
  const swept = await runSweep(
    { db, now, settleMs, onFailure },
    {
      heartbeat: paths.noticeSweep,
      sources: noticeSources(run),
      besides: {
        cases: (school, from) => sweepCases(run, school, from),
        digests: (school) => sendDigest(run, school),
      },
    },
  );
  return { ...swept, called };
}
