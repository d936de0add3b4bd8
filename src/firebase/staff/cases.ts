/** What the screens of ケース listen to. The rules admit who is named as a reader: every list is asked for by name. */
import { caseEntrySchema, type CaseEntry } from '@domain/cases/entries';
import { type IncomingCase, incomingCaseSchema } from '@domain/cases/passing';
import { caseSchema, type Case } from '@domain/cases/records';
import { type SupportSheet, supportSheetSchema } from '@domain/cases/support-sheet';
import { paths } from '@domain/paths';
import type { QueryConstraint } from 'firebase/firestore';
import { readList } from '../reading';
import type { Sdk } from './sdk';
import { type Found, type Watch, watchDocument, watchDocuments, watchQuery } from './watch';
import { watchAll } from './watch-all';

export interface CasePlace {
  readonly school: string;
  readonly caseId: string;
}

export interface PlacedCase {
  readonly caseId: string;
  readonly kept: Case;
}

export interface CaseList {
  readonly all: readonly PlacedCase[];
  /** Ids of documents that no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: readonly string[];
  /** There are older ones than those asked for. */
  readonly more: boolean;
}

/** Whoever looks. */
export interface CaseViewer {
  readonly uid: string;
  readonly school: string;
}

/** All that this reader may read and that are not closed, and the latest `most` of all. */
export function watchCases({ uid, school }: CaseViewer, most: number): Watch<CaseList> {
  const part = (name: string, narrowed: (sdk: Sdk) => QueryConstraint[], limit: number) =>
    watchDocuments(
      (sdk) =>
        sdk.query(
          sdk.collection(sdk.db, `${paths.school(school)}/cases`),
          sdk.where('readers', 'array-contains', uid),
          ...narrowed(sdk),
        ),
      (found) => listOf(found, limit),
      `cases ${name} ${school} ${uid}`,
    );
  return ({ next, failed }) =>
    watchAll([
      part('open', ({ where }) => [where('state', 'in', ['open', 'watching'])], Infinity),
      part(`latest ${most}`, ({ orderBy, limit }) => [orderBy('openedAt', 'desc'), limit(most)], most),
    ])({
      next: (lists, ...how) => next(merged(lists), ...how),
      failed,
    });
}

export function watchCase({ school, caseId }: CasePlace): Watch<Case | null> {
  return watchDocument(paths.pupilCase(school, caseId), caseSchema);
}

/** What was seen, said and decided, by id. */
export function watchCaseEntries({ school, caseId }: CasePlace): Watch<Record<string, CaseEntry>> {
  return watchQuery(
    ({ collection, db }) => collection(db, `${paths.pupilCase(school, caseId)}/entries`),
    caseEntrySchema,
  );
}

/** What is typed of a child's support sheets, by school year. */
export function watchSupportSheets(school: string, pupilId: string): Watch<Record<string, SupportSheet>> {
  return watchQuery(
    ({ collection, db }) => collection(db, `${paths.pupil(school, pupilId)}/supportSheets`),
    supportSheetSchema,
  );
}

/** What other schools ask this one to go on with, by id. */
export function watchIncomingCases({ uid, school }: CaseViewer): Watch<Record<string, IncomingCase>> {
  return watchQuery(
    ({ collection, db, query, where }) =>
      query(collection(db, `${paths.school(school)}/incomingCases`), where('readers', 'array-contains', uid)),
    incomingCaseSchema,
  );
}

/** Those of one child that this reader may read. One that they may not know of is as if there were none. */
export function watchCasesOf({ uid, school }: CaseViewer, pupilId: string): Watch<CaseList> {
  return watchDocuments(
    (sdk) =>
      sdk.query(
        sdk.collection(sdk.db, `${paths.school(school)}/cases`),
        sdk.where('readers', 'array-contains', uid),
        sdk.where('pupilId', '==', pupilId),
      ),
    (found) => listOf(found, Infinity),
  );
}

function listOf(found: readonly Found[], most: number): CaseList {
  const read = readList(caseSchema, found);
  return {
    all: found.flatMap(({ id }) => {
      const kept = read[id];
      return kept ? [{ caseId: id, kept }] : [];
    }),
    unreadable: found.flatMap(({ id }) => (id in read ? [] : [id])),
    more: found.length >= most,
  };
}

function merged(lists: readonly CaseList[]): CaseList {
  return {
    all: [...new Map(lists.flatMap(({ all }) => all.map((one) => [one.caseId, one]))).values()],
    unreadable: [...new Set(lists.flatMap(({ unreadable }) => unreadable))],
    more: lists.some(({ more }) => more),
  };
}
