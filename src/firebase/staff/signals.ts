/** What the screens of 届いたこと listen to. The rules admit who is named as a reader: every list is asked for by name. */
import { paths } from '@domain/paths';
import { type EarlyNotice, earlyNoticeSchema } from '@domain/signals/early-notice';
import { inboxSchema, threadSchema, type InboxEntry, type Thread } from '@domain/signals/records';
import type { QueryConstraint } from 'firebase/firestore';
import { readList } from '../reading';
import type { Sdk } from './sdk';
import { type Found, type Watch, watchDocument, watchDocuments } from './watch';
import { watchAll } from './watch-all';

export interface ThreadPlace {
  readonly school: string;
  readonly threadId: string;
}

export interface PlacedThread extends ThreadPlace {
  readonly thread: Thread;
}

export interface ThreadList {
  readonly all: readonly PlacedThread[];
  /** Ids of documents that no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: readonly string[];
  /** There are older ones than those asked for. */
  readonly more: boolean;
}

/** Whoever looks. Without a school: of the board of education. */
export interface SignalViewer {
  readonly uid: string;
  readonly school?: string | undefined;
}

/** All of which this reader may know and that wait, and the latest `most` of the others. */
export function watchThreads(viewer: SignalViewer, most: number): Watch<ThreadList> {
  const latest = part(
    viewer,
    `latest ${most}`,
    ({ orderBy, limit }) => [orderBy('sentAt', 'desc'), limit(most)],
    most,
  );
  return ({ next, failed }) =>
    watchAll([openThreads(viewer), latest])({
      next: (lists, ...how) => next(merged(lists), ...how),
      failed,
    });
}

function openThreads(viewer: SignalViewer): Watch<ThreadList> {
  return part(viewer, 'open', ({ where }) => [where('state', '==', 'open')], Infinity);
}

/** `name` tells what is asked for from the rest. */
function part(
  { uid, school }: SignalViewer,
  name: string,
  narrowed: (sdk: Sdk) => QueryConstraint[],
  most: number,
): Watch<ThreadList> {
  return watchDocuments(
    (sdk) => {
      const all =
        school === undefined
          ? sdk.collectionGroup(sdk.db, 'threads')
          : sdk.collection(sdk.db, `${paths.school(school)}/threads`);
      return sdk.query(all, sdk.where('readers', 'array-contains', uid), ...narrowed(sdk));
    },
    (found) => listOf(found, most),
    `threads ${name} ${school ?? ''} ${uid}`,
  );
}

/** How many of them wait, by class: of a child with two classes by the first. */
export function watchWaitingByClass(school: string, uid: string): Watch<Record<string, number>> {
  return ({ next, failed }) =>
    openThreads({ uid, school })({
      next: ({ all }, ...how) => next(byClass(all), ...how),
      failed,
    });
}

function byClass(all: readonly PlacedThread[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { thread } of all) {
    const [classId] = thread.classIds;
    if (classId !== undefined) counts[classId] = (counts[classId] ?? 0) + 1;
  }
  return counts;
}

/** Everything that one child has sent and of which this member of the school's staff may know. */
export function watchThreadsOf(school: string, uid: string, pupilId: string): Watch<ThreadList> {
  return watchDocuments(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/threads`),
        where('readers', 'array-contains', uid),
        where('pupilId', '==', pupilId),
      ),
    (found) => listOf(found, Infinity),
  );
}

export function watchEarlyNotices(uid: string, school: string | undefined): Watch<readonly EarlyNotice[]> {
  return watchDocuments(
    ({ db, query, collection, collectionGroup, where }) =>
      query(
        school === undefined
          ? collectionGroup(db, 'earlyNotices')
          : collection(db, `${paths.school(school)}/earlyNotices`),
        where('readers', 'array-contains', uid),
      ),
    (found) => Object.values(readList(earlyNoticeSchema, found)),
    `earlyNotices ${school ?? ''} ${uid}`,
  );
}

export function watchThread({ school, threadId }: ThreadPlace): Watch<Thread | null> {
  return watchDocument(paths.thread(school, threadId), threadSchema);
}

/** The child's words, for those who may read them. */
export function watchWords({ school, threadId }: ThreadPlace): Watch<InboxEntry | null> {
  return watchDocument(paths.inbox(school, threadId), inboxSchema);
}

function listOf(found: readonly Found[], most: number): ThreadList {
  const read = readList(threadSchema, found);
  return {
    all: found.flatMap(({ id, path }) => {
      const thread = read[id];
      return thread ? [{ school: paths.thread.in(path)?.school ?? '', threadId: id, thread }] : [];
    }),
    unreadable: found.flatMap(({ id }) => (id in read ? [] : [id])),
    more: found.length >= most,
  };
}

function merged(lists: readonly ThreadList[]): ThreadList {
  const byId = new Map(lists.flatMap(({ all }) => all.map((one) => [`${one.school}/${one.threadId}`, one])));
  return {
    all: [...byId.values()],
    unreadable: [...new Set(lists.flatMap(({ unreadable }) => unreadable))],
    more: lists.some(({ more }) => more),
  };
}
