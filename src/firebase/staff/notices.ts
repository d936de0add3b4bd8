/** What the screens of 気づき listen to. */
import { noticeParts, type NoticeViewer } from '@domain/access/notice-queries';
import { noticeSchema, type Notice } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { QueryConstraint } from 'firebase/firestore';
import type { Sdk } from './sdk';
import { readList } from '../reading';
import { type Found, type Watch, watchDocument, watchDocuments } from './watch';
import { watchAll } from './watch-all';

export interface NoticePlace {
  readonly school: string;
  readonly noticeId: string;
}

export interface PlacedNotice {
  readonly id: string;
  readonly notice: Notice;
}

export interface NoticeList {
  readonly all: readonly PlacedNotice[];
  /** Ids of documents that no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: readonly string[];
  /** There are older ones than those asked for. */
  readonly more: boolean;
}

/** What domain/access lets this viewer ask for, part by part. */
function partsFor(viewer: NoticeViewer, { where }: Sdk): QueryConstraint[][] {
  return noticeParts(viewer).map((part) =>
    part.map(([field, operator, value]) => where(field, operator, value)),
  );
}

/** How wrong this device's clock may be, ms: whoever shows the list leaves out by the server's what has expired. */
const CLOCKS_APART_MS = 24 * 60 * 60_000;

/** The latest of those that have not expired, `most` of each part. As each lasts equally long, the order of expiry is that of arrival. */
export function watchNotices(viewer: NoticeViewer, most: number): Watch<NoticeList> {
  return together(viewer, `current ${most}`, most, ({ where, orderBy, limit, instant }) => [
    where('expiresAt', '>', instant(Date.now() - CLOCKS_APART_MS)),
    orderBy('expiresAt', 'desc'),
    limit(most),
  ]);
}

/** Everything that was noticed about one child and is still kept. */
export function watchNoticesOf(viewer: NoticeViewer, pupilId: string): Watch<NoticeList> {
  return together(viewer, `of ${pupilId}`, Infinity, ({ where }) => [where('pupilId', '==', pupilId)]);
}

export function watchNotice({ school, noticeId }: NoticePlace): Watch<Notice | null> {
  return watchDocument(paths.notice(school, noticeId), noticeSchema);
}

/** `name` tells what is asked for from the rest; the present time in a query does not. */
function together(
  viewer: NoticeViewer,
  name: string,
  most: number,
  narrowed: (sdk: Sdk) => QueryConstraint[],
): Watch<NoticeList> {
  const key = `notices ${name} ${JSON.stringify(viewer)}`;
  return ({ next, failed }) =>
    watchAll(
      noticeParts(viewer).map((_, part) =>
        watchDocuments(
          (sdk) => {
            const constraints = [...(partsFor(viewer, sdk)[part] ?? []), ...narrowed(sdk)];
            return sdk.query(
              sdk.collection(sdk.db, `${paths.school(viewer.school)}/notices`),
              ...constraints,
            );
          },
          (found) => listOf(found, most),
          `${key} ${part}`,
        ),
      ),
    )({
      next: (lists, ...how) => {
        const byId = new Map(lists.flatMap(({ all }) => all.map((one) => [one.id, one] as const)));
        const unreadable = new Set(lists.flatMap((list) => list.unreadable));
        next(
          { all: [...byId.values()], unreadable: [...unreadable], more: lists.some(({ more }) => more) },
          ...how,
        );
      },
      failed,
    });
}

function listOf(found: readonly Found[], most: number): NoticeList {
  const read = readList(noticeSchema, found);
  return {
    all: Object.entries(read).map(([id, notice]) => ({ id, notice })),
    unreadable: found.flatMap(({ id }) => (id in read ? [] : [id])),
    more: found.length >= most,
  };
}
