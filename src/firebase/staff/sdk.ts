/** One way to write a query for both kinds of Firestore: the one with listeners, and the one that only asks. */
import {
  collection,
  collectionGroup,
  documentId,
  type Firestore,
  limit,
  orderBy,
  query,
  type Query,
  Timestamp,
  where,
} from 'firebase/firestore';
import {
  collection as askedCollection,
  collectionGroup as askedCollectionGroup,
  documentId as askedDocumentId,
  limit as askedLimit,
  orderBy as askedOrderBy,
  query as askedQuery,
  Timestamp as AskedTimestamp,
  where as askedWhere,
} from 'firebase/firestore/lite';
import { firestoreLite } from '../lite';
import { staffFirestore } from './database';

export interface Sdk {
  readonly db: Firestore;
  readonly collection: (db: Firestore, path: string) => Query;
  readonly collectionGroup: typeof collectionGroup;
  readonly query: typeof query;
  readonly where: typeof where;
  readonly orderBy: typeof orderBy;
  readonly limit: typeof limit;
  readonly documentId: typeof documentId;
  readonly instant: (ms: number) => Timestamp;
}

export function listeningSdk(): Sdk {
  return {
    ...{ db: staffFirestore(), collection, collectionGroup, query, where, orderBy, limit, documentId },
    instant: (ms) => Timestamp.fromMillis(ms),
  };
}

/** Its queries are of another class with the same words: only the SDK that asks may take them. */
export function askingSdk(): Sdk {
  const asking: unknown = {
    db: firestoreLite(),
    collection: askedCollection,
    collectionGroup: askedCollectionGroup,
    query: askedQuery,
    where: askedWhere,
    orderBy: askedOrderBy,
    limit: askedLimit,
    documentId: askedDocumentId,
    instant: (ms: number) => AskedTimestamp.fromMillis(ms),
  };
  return asking as Sdk;
}

/** The same words as text: what a query is called. */
export function wordsOf(build: (sdk: Sdk) => Query): string {
  const said =
    (name: string) =>
    (...words: unknown[]) => [name, ...words];
  const sdk = {
    db: '',
    documentId: () => '__name__',
    instant: (ms: number) => ms,
    ...Object.fromEntries(
      ['collection', 'collectionGroup', 'query', 'where', 'orderBy', 'limit'].map((name) => [
        name,
        said(name),
      ]),
    ),
  };
  return JSON.stringify(build(sdk as unknown as Sdk));
}
