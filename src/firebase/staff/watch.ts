/** Listening to documents and queries: what arrives is parsed with the domain's schemas before a screen sees it. */
import { doc, type FirestoreError, onSnapshot, type Query } from 'firebase/firestore';
import { staffFirestore } from './database';
import { plain, type Schema } from './plain';

/** `denied`: this member may not read it, or is signed out. `broken`: stored data that is not what it must be. */
export type WatchFailure = 'denied' | 'unavailable' | 'broken';

export interface Watcher<T> {
  /** `live` is false while the value may be older than the server's, because there is no connection. */
  next: (value: T, live: boolean) => void;
  failed: (failure: WatchFailure) => void;
}

/** Starts listening; call what it returns to stop. */
export type Watch<T> = (watcher: Watcher<T>) => () => void;

/** What was just written here and has no time of the server's yet is shown with this device's. */
const OWN_TIMES = { serverTimestamps: 'estimate' } as const;

/** One document, `null` while it does not exist. */
export function watchDocument<T>(path: string, schema: Schema<T>): Watch<T | null> {
  return (watcher) =>
    onSnapshot(
      doc(staffFirestore(), path),
      { includeMetadataChanges: true },
      (snapshot) => {
        const parsed = parse(() =>
          snapshot.exists() ? schema.parse(plain(snapshot.data(OWN_TIMES))) : null,
        );
        if (parsed.ok) watcher.next(parsed.value, !snapshot.metadata.fromCache);
        else watcher.failed('broken');
      },
      (error) => watcher.failed(failureOf(error)),
    );
}

/** All documents of a query, by id. The query is built only when listening starts. */
export function watchQuery<T>(query: () => Query, schema: Schema<T>): Watch<Record<string, T>> {
  return (watcher) =>
    onSnapshot(
      query(),
      { includeMetadataChanges: true },
      (snapshot) => {
        const parsed = parse(() =>
          Object.fromEntries(snapshot.docs.map((one) => [one.id, schema.parse(plain(one.data(OWN_TIMES)))])),
        );
        if (parsed.ok) watcher.next(parsed.value, !snapshot.metadata.fromCache);
        else watcher.failed('broken');
      },
      (error) => watcher.failed(failureOf(error)),
    );
}

function parse<T>(read: () => T): { ok: true; value: T } | { ok: false } {
  try {
    return { ok: true, value: read() };
  } catch {
    return { ok: false };
  }
}

export function failureOf({ code }: FirestoreError): WatchFailure {
  return code === 'permission-denied' || code === 'unauthenticated' ? 'denied' : 'unavailable';
}
