import type { Transaction } from 'firebase-admin/firestore';
import { callAtOf } from '@domain/notices/clock';
import { composeNotices } from '@domain/notices/compose';
import type { Concern } from '@domain/notices/concerns';
import { AT_ONCE } from '@domain/notices/digest';
import { audiencesOf } from '@domain/notices/audiences';
import type { Notice, NoticeKind } from '@domain/notices/records';
import { withReviews } from '@domain/notices/reviewed';
import { paths } from '@domain/paths';
import { presentClasses, pupilPlace } from '../store';
import type { NoticeRun, NoticeWorld } from './run';
import { readNotice, type StandingNotice, writeNotice } from './stored-notice';
import { tellAtOnce } from './tell';

/** What a pupil's or a colleague's document can be a concern of. */
export interface Subject {
  readonly school: string;
  readonly pupilId: string;
  readonly kinds: readonly NoticeKind[];
  readonly window: string;
  /** Reads the sources in the transaction, so that what stands afterwards is what they say. */
  concerns(transaction: Transaction, world: NoticeWorld): Promise<Concern[]>;
}

/**
 * Makes the notices of a subject what its sources say now, whatever of that has been done before, in whatever order. One that has
 * no source left goes, unless somebody has looked at it. Then tells at once whom it cannot wait for. Returns how many documents
 * have changed.
 */
export async function reconcile(run: NoticeRun, subject: Subject): Promise<number> {
  const { school, pupilId, kinds, window } = subject;
  const world = await run.worlds.of(school);
  const { news, written } = await run.db.runTransaction(async (transaction) => {
    const ids = kinds.flatMap((kind) =>
      audiencesOf(kind).map((audience) => paths.noticeId(kind, audience, pupilId, window)),
    );
    const [concerns, place, ...standing] = await Promise.all([
      subject.concerns(transaction, world),
      pupilPlace(run.db, transaction, school, pupilId),
      ...ids.map((id) => readNotice(transaction, run.db.doc(paths.notice(school, id)))),
    ]);
    if (!place) return { news: [], written: 0 };
    const classIds = presentClasses(place);
    const wanted = new Map(
      (place.status === 'active' ? concerns : [])
        .flatMap((concern) => composeNotices({ ...concern, ...world, pupilId, classIds }))
        .filter(({ notice }) => Date.parse(notice.expiresAt) > run.now)
        .map(({ id, notice }) => [id, notice]),
    );
    const changed = standing.map((one) => {
      const next = nextOf(one, wanted.get(one.ref.id), world, run.now);
      const isWritten = writeNotice(transaction, one, next);
      return { isWritten, news: next && isNews(one.notice, next) ? [next] : [] };
    });
    return {
      news: changed.flatMap((one) => one.news),
      written: changed.filter(({ isWritten }) => isWritten).length,
    };
  });
  await tellAtOnce(run, news);
  return written;
}

/** `undefined`: it goes. */
function nextOf(
  standing: StandingNotice,
  wanted: Notice | undefined,
  world: NoticeWorld,
  now: number,
): Notice | undefined {
  const { notice, reviews } = standing;
  const expired = notice !== undefined && Date.parse(notice.expiresAt) <= now;
  const next = wanted ?? (reviews.length > 0 || expired ? notice : undefined);
  return next && ticking(withReviews(next, standing), standing, world);
}

/** With the time at which its clock calls next, if it has one. */
export function ticking(notice: Notice, { calls }: StandingNotice, world: NoticeWorld): Notice {
  const next = { ...notice };
  delete next.callAt;
  const callAt = callAtOf(notice, calls, world);
  return callAt === undefined ? next : { ...next, callAt };
}

/** Whether its people should hear of it now: it is new, or says something new after somebody has opened it. */
function isNews(before: Notice | undefined, { kind, reasons, openedAt }: Notice): boolean {
  if (!AT_ONCE.includes(kind)) return false;
  if (!before) return openedAt === undefined;
  const said = new Set(before.reasons.map((reason) => JSON.stringify(reason)));
  const saysMore = reasons.some((reason) => !said.has(JSON.stringify(reason)));
  return saysMore && (kind !== 'talk' || before.openedAt !== undefined);
}
