/** Whose record is opened quietly, made anew of all that it depends on. Done twice, late or in another order, it ends with what is so then. */
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { harmSchema } from '@domain/cases/harm';
import { caseSchema } from '@domain/cases/records';
import { toStored } from '@domain/documents/instants';
import { noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import {
  quietBy,
  type QuietRecord,
  quietRecordSchema,
  type QuietSources,
} from '@domain/readings/quiet-record';
import { isSame } from '@domain/same';
import { OPEN_STATES } from '@domain/sos/open';
import { sosSchema } from '@domain/sos/records';
import { harmsOfChild } from '../platform/moved/harms-of-child';
import { leniently, type OnFailure, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';

export interface QuietRun {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

export async function followQuiet(run: QuietRun, school: string, pupilId: string): Promise<void> {
  const { db, now } = run;
  const ref = db.doc(paths.quietRecord(school, pupilId));
  const quiet = await db.runTransaction(async (transaction) => {
    const before = parsed(quietRecordSchema, await transaction.get(ref));
    const found = quietBy(await sourcesOf(run, transaction, school, pupilId), now);
    const decided = before?.decided;
    const after: QuietRecord = {
      pupilId,
      because: [...found.because, ...(decided ? (['decided'] as const) : [])],
      keptFrom: found.keptFrom,
      ...(decided && { decided }),
    };
    if (after.because.length === 0) {
      if (before) transaction.delete(ref);
      return undefined;
    }
    if (!isSame(after, before)) transaction.set(ref, toStored(quietRecordSchema, after, TIMES));
    return found;
  });
  if (quiet?.since !== undefined) await keepBack(run, school, pupilId, quiet.since, quiet.keptFrom);
}

/**
 * What was opened while this was on its way: the seconds between what has happened and the document that says so. What another leader has
 * put on the child's page since stays there.
 */
async function keepBack(
  { db }: QuietRun,
  school: string,
  pupilId: string,
  since: string,
  apart: readonly string[],
): Promise<void> {
  const { docs } = await db.collection(`${paths.pupil(school, pupilId)}/accessLog`).get();
  const begun = Timestamp.fromMillis(Date.parse(since)).valueOf();
  for (const { ref } of docs)
    await db.runTransaction(async (transaction) => {
      const at = paths.accessLog.in(ref.path);
      if (!at || apart.includes(at.uid)) return;
      const [entry, kept] = await transaction.getAll(
        ref,
        db.doc(paths.keptEntry(school, pupilId, at.uid, at.day)),
      );
      const said: unknown = entry?.get('at');
      const isSince = said instanceof Timestamp && said.valueOf() >= begun;
      if (isSince && entry?.get('protective') === false && kept?.get('shown') === undefined)
        transaction.update(ref, { protective: true });
    });
}

async function sourcesOf(
  { db, onFailure }: QuietRun,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<QuietSources> {
  const root = db.doc(paths.school(school));
  const of = (name: string) => root.collection(name).where('pupilId', '==', pupilId);
  const [cases, harms, calls, notices] = await Promise.all([
    transaction.get(of('cases')),
    harmsOfChild(db, school, pupilId, transaction),
    transaction.get(of('sos').where('state', 'in', [...OPEN_STATES])),
    transaction.get(of('notices').where('kind', '==', 'safety')),
  ]);
  const all = <S extends z.ZodMiniType>(schema: S, docs: typeof harms): z.infer<S>[] =>
    docs.flatMap((one) => leniently(schema, one, onFailure) ?? []);
  return {
    cases: all(caseSchema, cases.docs),
    harms: all(harmSchema, harms),
    calls: all(sosSchema, calls.docs),
    notices: all(noticeSchema, notices.docs),
  };
}
