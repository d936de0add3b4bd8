import { type NoticeKind, OF_KIND } from '@domain/notices/kinds';
import type { Transaction } from 'firebase-admin/firestore';
import type { Choice } from '@domain/access/notice-readers';
import { callAtOf } from '@domain/notices/clock';
import { withoutLeftOut } from '@domain/notices/audiences';
import { composeNotices } from '@domain/notices/compose';
import type { Concern } from '@domain/notices/concerns';
import type { Notice } from '@domain/notices/records';
import { reviewed, withReviews } from '@domain/notices/reviewed';
import { rewritten, saysMore, withoutSources } from '@domain/notices/succession';
import { paths } from '@domain/paths';
import { pupilPlace } from '../platform/store';
import { presentClasses } from '@domain/school/school';
import type { NoticeRun, NoticeWorld } from './run';
import { leftOutOfNotices, shownTo } from './seen-by';
import { readNotice, type StandingNotice, writeNotice } from './stored-notice';
import { type Telling, tellAtOnce } from './tell-at-once';
import { readTogether } from '../platform/read-together';

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
 * no source left goes, unless somebody has looked at it. Then tells at once whom it cannot wait for; that they have to be told stands
 * in the notice until they were. Returns how many documents have changed.
 */
export async function reconcile(run: NoticeRun, subject: Subject): Promise<number> {
  const { school, pupilId, kinds, window } = subject;
  const world = await run.worlds.of(school);
  const { news, written } = await run.db.runTransaction(async (transaction) => {
    const ids = kinds.flatMap((kind) =>
      OF_KIND[kind].audiences.map((audience) => paths.noticeId(kind, audience, pupilId, window)),
    );
    const [concerns, place, choice, ...standing] = await readTogether([
      subject.concerns(transaction, world),
      pupilPlace(run.db, transaction, school, pupilId),
      leftOutOfNotices(run.db, transaction, school, pupilId),
      ...ids.map((id) => readNotice(transaction, run.db.doc(paths.notice(school, id)), run.onFailure)),
    ]);
    if (!place) return { news: [], written: 0 };
    const classIds = presentClasses(place);
    const staff = withoutLeftOut(world.staff, choice.leftOut);
    const wanted = new Map(
      (place.status === 'active' ? concerns : [])
        .flatMap((concern) => composeNotices({ ...concern, ...world, staff, pupilId, classIds }))
        .filter(({ notice }) => Date.parse(notice.expiresAt) > run.now)
        .map(({ id, notice }) => [id, notice]),
    );
    const changed = standing.map((one) => {
      const { next, news } = succession(one, wanted.get(one.ref.id), { world, choice }, run.now);
      return { isWritten: writeNotice(transaction, one, next), news };
    });
    return {
      news: changed.flatMap((one) => one.news ?? []),
      written: changed.filter(({ isWritten }) => isWritten).length,
    };
  });
  await tellAtOnce(run, news);
  return written;
}

interface Succession {
  /** `undefined`: it goes. */
  readonly next: Notice | undefined;
  /** Its people should hear of it now. */
  readonly news?: Telling;
}

function succession(
  standing: StandingNotice,
  wanted: Notice | undefined,
  { world, choice }: { world: NoticeWorld; choice: Choice },
  now: number,
): Succession {
  const { ref, notice, reviews } = standing;
  const isOver = notice !== undefined && Date.parse(notice.expiresAt) <= now;
  const before = isOver ? undefined : notice;
  const completed = (one: Notice) =>
    shownTo(ticking(withReviews(one, standing), standing, world), choice, world, now);
  if (!wanted) {
    const kept = before && reviews.length > 0 ? withoutSources(before) : isOver ? notice : undefined;
    return { next: kept && completed(kept) };
  }
  const isOpened = before !== undefined && reviewed(before, reviews).openedAt !== undefined;
  const next = completed(before ? rewritten(before, wanted, isOpened) : wanted);
  const itsPeople = next.createdFor.filter((uid) => !choice.leftOut.includes(uid));
  const told = itsPeople.length > 0 ? itsPeople : ofBoard(next, world);
  if (told.length === 0 || !isNews(before, wanted, next)) return { next };
  const untold = { to: told, at: new Date(now).toISOString() };
  return { next: { ...next, untold }, news: { ref, untold } };
}

/** Those of the board who read it because the child leaves out everybody else. */
function ofBoard({ readers = [] }: Notice, { board }: NoticeWorld): string[] {
  return readers.filter((uid) => board.includes(uid));
}

/** With the time at which its clock calls next, if it has one. */
export function ticking(notice: Notice, { calls }: StandingNotice, world: NoticeWorld): Notice {
  const next = { ...notice };
  delete next.callAt;
  const callAt = callAtOf(notice, calls, world);
  return callAt === undefined ? next : { ...next, callAt };
}

/** Whether its people should hear of it now: it is new, or says something new. */
function isNews(before: Notice | undefined, wanted: Notice, next: Notice): boolean {
  if (!OF_KIND[next.kind].atOnce) return false;
  return before ? saysMore(before, wanted) : next.openedAt === undefined;
}
