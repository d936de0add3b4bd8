/** Listening to documents and queries: what arrives is parsed with the domain's schemas before a screen sees it. */
import { doc, type FirestoreError, onSnapshot, type Query } from 'firebase/firestore';
import { doc as askedDoc, getDoc, getDocs, type Query as AskedQuery } from 'firebase/firestore/lite';
import type * as z from 'zod/mini';
import { firestoreLite } from '../lite';
import { readListOf, readOne } from '../reading';
import { staffFirestore } from './database';
import { type Answer, patiently } from './patience';
import { askingSdk, listeningSdk, type Sdk, wordsOf } from './sdk';

/** `denied`: this member may not read it, or is signed out. `broken`: stored data that is not what it must be. */
export type WatchFailure = 'denied' | 'unavailable' | 'broken';

export interface Watcher<T> {
  /**
   * `live` is false while the value may be older than the server's: then it was so at `at`, ms since 1970, if that is known. `newer`: how
   * many documents are left out of it that only a later version can show.
   */
  next: (value: T, live: boolean, at?: number, newer?: number) => void;
  failed: (failure: WatchFailure) => void;
}

/** Starts listening; call what it returns to stop. */
export type Watch<T> = (watcher: Watcher<T>) => () => void;

/** A document of a query, as it is stored. */
export interface Found {
  readonly id: string;
  readonly path: string;
  readonly data: unknown;
}

/** What was just written here and has no time of the server's yet is shown with this device's. */
const OWN_TIMES = { serverTimestamps: 'estimate' } as const;
const WITH_METADATA = { includeMetadataChanges: true };
/** An answer that takes longer is none, ms. */
const ANSWER_WITHIN_MS = 15_000;

/** One document, `null` while it does not exist. */
export function watchDocument<T>(path: string, schema: z.ZodMiniType<T>): Watch<T | null> {
  return watchOne(path, (stored) => readOne(schema, stored));
}

/** One document, as `read` makes of it: `undefined` where it cannot be read. */
export function watchOne<T>(path: string, read: (stored: unknown) => T | undefined): Watch<T | null> {
  const answer = (stored: unknown): Answer<T | null> => {
    if (stored === undefined) return { ok: true, value: null, newer: 0 };
    const value = read(stored);
    return value === undefined ? { ok: false, why: 'broken' } : { ok: true, value, newer: 0 };
  };
  return patiently({
    key: path,
    listen: (heard, failed) =>
      onSnapshot(
        doc(staffFirestore(), path),
        WITH_METADATA,
        (snapshot) => heard(answer(snapshot.data(OWN_TIMES)), !snapshot.metadata.fromCache),
        (error) => failed(failureOf(error)),
      ),
    ask: () => asked(async () => answer((await getDoc(askedDoc(firestoreLite(), path))).data())),
  });
}

/** All documents of a query that can be read, by id. The query is built only when listening starts. */
export function watchQuery<T>(
  build: (sdk: Sdk) => Query,
  schema: z.ZodMiniType<T>,
): Watch<Record<string, T>> {
  return watchFound(build, (found) => {
    const { read, newer } = readListOf(schema, found);
    return { value: read, newer };
  });
}

/** The documents of a query, as `read` makes of them. `key`: what the query is called, when it is built of the present time. */
export function watchDocuments<T>(
  build: (sdk: Sdk) => Query,
  read: (found: readonly Found[]) => T,
  key = wordsOf(build),
): Watch<T> {
  return watchFound(build, (found) => ({ value: read(found), newer: 0 }), key);
}

function watchFound<T>(
  build: (sdk: Sdk) => Query,
  read: (found: readonly Found[]) => Omit<Extract<Answer<T>, { ok: true }>, 'ok'>,
  key = wordsOf(build),
): Watch<T> {
  const answer = (found: readonly Found[]): Answer<T> => ({ ok: true, ...read(found) });
  return patiently({
    key,
    listen: (heard, failed) =>
      onSnapshot(
        build(listeningSdk()),
        WITH_METADATA,
        ({ docs, metadata }) =>
          heard(
            answer(docs.map((one) => found(one.id, one.ref.path, one.data(OWN_TIMES)))),
            !metadata.fromCache,
          ),
        (error) => failed(failureOf(error)),
      ),
    ask: () =>
      asked(async () => {
        const { docs } = await getDocs(queryOf(build));
        return answer(docs.map((one) => found(one.id, one.ref.path, one.data())));
      }),
  });
}

function queryOf(build: (sdk: Sdk) => Query): AskedQuery {
  const query: unknown = build(askingSdk());
  return query as AskedQuery;
}

function found(id: string, path: string, data: unknown): Found {
  return { id, path, data };
}

async function asked<T>(request: () => Promise<Answer<T>>): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([request(), silence]);
  } catch (error) {
    return { ok: false, why: failureOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

export function failureOf(error: unknown): WatchFailure {
  const { code } = error as Partial<FirestoreError>;
  return code === 'permission-denied' || code === 'unauthenticated' ? 'denied' : 'unavailable';
}
