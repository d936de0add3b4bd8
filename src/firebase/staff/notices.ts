/** What the screens of 気づき listen to. */
import type { NoticeViewer } from '@domain/access/notice-readers';
import { noticeSchema, type Notice } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { QueryConstraint } from 'firebase/firestore';
import type { Sdk } from './sdk';
import { readList } from '../reading';
import { type Found, type Watch, watchDocument, watchDocuments } from './watch';

export interface NoticePlace {
  readonly school: string;
  readonly noticeId: string;
}

type Viewer = Pick<NoticeViewer, 'school' | 'uid'>;

export interface PlacedNotice {
  readonly id: string;
  readonly notice: Notice;
}

export interface NoticeOfSchool extends NoticePlace {
  readonly notice: Notice;
}

export interface NoticeList {
  readonly all: readonly PlacedNotice[];
  /** Ids of documents that no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: readonly string[];
  /** There are older ones than those asked for. */
  readonly more: boolean;
}

/** How wrong this device's clock may be, ms: whoever shows the list leaves out by the server's what has expired. */
const CLOCKS_APART_MS = 24 * 60 * 60_000;

/** The latest `most` of those that have not expired. As each lasts equally long, the order of expiry is that of arrival. */
export function watchNotices(viewer: NoticeViewer, most: number): Watch<NoticeList> {
  return seenBy(viewer, `current ${most}`, most, ({ where, orderBy, limit, instant }) => [
    where('expiresAt', '>', instant(Date.now() - CLOCKS_APART_MS)),
    orderBy('expiresAt', 'desc'),
    limit(most),
  ]);
}

/** Everything that was noticed about one child and is still kept. */
export function watchNoticesOf(viewer: Viewer, pupilId: string): Watch<NoticeList> {
  return seenBy(viewer, `of ${pupilId}`, Infinity, ({ where }) => [where('pupilId', '==', pupilId)]);
}

/** In every school: what nobody of it is left for, of whoever works for the board. */
export function watchNoticesForBoard(uid: string): Watch<readonly NoticeOfSchool[]> {
  return watchDocuments(
    ({ db, query, collectionGroup, where }) =>
      query(collectionGroup(db, 'notices'), where('readers', 'array-contains', uid)),
    (found) => {
      const read = readList(noticeSchema, found);
      return found.flatMap(({ id, path }) => {
        const [notice, school] = [read[id], paths.notice.in(path)?.school];
        return notice && school !== undefined ? [{ school, noticeId: id, notice }] : [];
      });
    },
    `notices of the board ${uid}`,
  );
}

export function watchNotice({ school, noticeId }: NoticePlace): Watch<Notice | null> {
  return watchDocument(paths.notice(school, noticeId), noticeSchema);
}

/** `name` tells what is asked for from the rest; the present time in a query does not. */
function seenBy(
  { school, uid }: Viewer,
  name: string,
  most: number,
  narrowed: (sdk: Sdk) => QueryConstraint[],
): Watch<NoticeList> {
  return watchDocuments(
    (sdk) =>
      sdk.query(
        sdk.collection(sdk.db, `${paths.school(school)}/notices`),
        sdk.where('readers', 'array-contains', uid),
        ...narrowed(sdk),
      ),
    (found) => listOf(found, most),
    `notices ${name} ${school} ${uid}`,
  );
}

function listOf(found: readonly Found[], most: number): NoticeList {
  const read = readList(noticeSchema, found);
  return {
    all: Object.entries(read).map(([id, notice]) => ({ id, notice })),
    unreadable: found.flatMap(({ id }) => (id in read ? [] : [id])),
    more: found.length >= most,
  };
}
