/**
 * Makes of what a child has sent, and of what adults did about it, what each of them reads. Triggers, the sweep and every change of
 * people end here: done twice, late or in another order it gives the same.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { staffSchema } from '@domain/identity';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { childNameSchema } from '@domain/school/school';
import { childView } from '@domain/signals/child-view';
import { inboxSchema, senderSchema, type Thread, threadSchema } from '@domain/signals/records';
import { type Signal, signalSchema } from '@domain/signals/own-signal';
import { type Message, takeIn } from '@domain/signals/take-in';
import { isUnnamed, threadKey, UNNAMED } from '@domain/signals/unnamed';
import type { SignalWorld } from '@domain/signals/world';
import { chainAt } from '@domain/sos/hours';
import { NoticeWorlds } from '../notices/run';
import { AGAIN_AFTER_MS, type Telling, tellAtOnce } from '../notices/tell-at-once';
import { apartIn, apartPaths } from '../platform/apart';
import { followChild } from '../platform/moved/late';
import { leniently, parsed, placeSchema } from '../platform/store';
import { TIMES } from '../platform/stored';
import { type Matter, readMessage } from './read-message';
import { type Pupil, type SignalRun, worldAround } from './run';
import { readTogether } from '../platform/read-together';

/** What arrived from an older tablet before that was read in its own day: it opens nothing now. */
const PASSED_THROUGH_MS = 7 * 24 * 60 * 60_000;

interface Outcome {
  readonly written: number;
  readonly telling?: Telling;
  /** Something is new for the child, and it may be told now. */
  readonly tellsChild: boolean;
}

const NOTHING: Outcome = { written: 0, tellsChild: false };
/** There is no such child here. */
const NO_CHILD: Outcome = { ...NOTHING };

/** Returns how many documents have changed. `retells`: whom the last one has not reached is told once more. */
export async function projectSignal(
  run: SignalRun,
  found: Matter,
  { retells = false } = {},
): Promise<number> {
  const { db, notifier, now, onFailure } = run;
  const matter = await withSender(db, found);
  if (!matter) return 0;
  const once = (known: SignalRun) =>
    db.runTransaction((transaction) => project(known, transaction, matter, retells));
  // Whoever has just been changed is known by none of the runs of the last minute.
  const outcome =
    (await once(run)) ?? (await once({ ...run, worlds: new NoticeWorlds(db, now, onFailure) })) ?? NOTHING;
  if (outcome === NO_CHILD) await followChild(db, matter.school, matter.pupilId);
  const { written, telling, tellsChild } = outcome;
  const school = await run.worlds.of(matter.school);
  if (telling) await tellAtOnce(run, [telling], { isGathered: retells });
  if (tellsChild && school.policy?.pupilPush === true)
    await notifier.tellPupil(matter.school, matter.pupilId);
  return written;
}

/** `undefined`: somebody whom it would reach now is not who this run takes them for. Nothing is written then. */
async function project(
  { db, worlds, now, onFailure }: SignalRun,
  transaction: Transaction,
  matter: Matter,
  retells: boolean,
): Promise<Outcome | undefined> {
  const { school, pupilId, id } = matter;
  const key = threadKey(pupilId, id);
  const refs = {
    thread: db.doc(paths.thread(school, key)),
    inbox: db.doc(paths.inbox(school, key)),
    signal: db.doc(paths.signal(school, pupilId, id)),
  };
  const [threadFound, inboxFound, signalFound, ...apart] = await transaction.getAll(
    ...[refs.thread, refs.inbox, refs.signal],
    ...apartPaths(school, pupilId).map((path) => db.doc(path)),
  );
  if (!threadFound || !inboxFound || !signalFound) return NOTHING;
  const [message, pupil] = await readTogether([
    readMessage(db, transaction, matter, threadFound, onFailure),
    readPupil(db, transaction, school, pupilId),
  ]);
  const before = parsed(threadSchema, threadFound);
  if (!pupil) return NO_CHILD;
  if (!message || (!before && isOld(message, now))) return NOTHING;
  const world = worldAround(await worlds.of(school), pupil, apartIn(apart), now);
  const taken = takeIn({ school, pupilId }, message, before, world);
  if (!(await areAsKnown(db, transaction, school, world, reachedAnew(taken.thread, before))))
    return undefined;
  const thread = retells ? toldAgain(taken.thread, before, now) : taken.thread;
  const shown = leniently(signalSchema, signalFound, onFailure);
  const signal = childView(message, thread, shown, world);
  if (isUnnamed(id) && !before) {
    const sender = { pupilId, at: new Date(now).toISOString() };
    transaction.set(db.doc(paths.sender(school, id)), toStored(senderSchema, sender, TIMES));
  }
  const written = [
    write(transaction, refs.thread, threadSchema, before, thread),
    write(transaction, refs.inbox, inboxSchema, leniently(inboxSchema, inboxFound, onFailure), taken.inbox),
    write(transaction, refs.signal, signalSchema, shown, signal),
  ].filter(Boolean).length;
  const { untold } = thread;
  const isNew = untold !== undefined && untold.at !== before?.untold?.at;
  return {
    written,
    ...(isNew && { telling: { ref: refs.thread, untold } }),
    tellsChild: isNewsToChild(shown, signal) && chainAt(world.calendar, now) === 'school',
  };
}

/** Whose it is, where only functions know. */
async function withSender(db: Firestore, matter: Matter): Promise<Matter | undefined> {
  if (matter.pupilId !== UNNAMED) return matter;
  const sender = parsed(senderSchema, await db.doc(paths.sender(matter.school, matter.id)).get());
  return sender && { ...matter, pupilId: sender.pupilId };
}

/** Whom it did not reach, and was not to reach, before. */
function reachedAnew({ readers, next }: Thread, before: Thread | undefined): string[] {
  const isNext = next && next.uid !== before?.next?.uid;
  const known = before?.readers ?? [];
  return [...readers.filter((uid) => !known.includes(uid)), ...(isNext ? [next.uid] : [])];
}

async function areAsKnown(
  db: Firestore,
  transaction: Transaction,
  school: string,
  { staff }: SignalWorld,
  uids: readonly string[],
): Promise<boolean> {
  const colleagues = [...new Set(uids)].filter((uid) => staff.has(uid));
  if (colleagues.length === 0) return true;
  const found = await transaction.getAll(...colleagues.map((uid) => db.doc(paths.staff(school, uid))));
  return found.every((one) => isDeepStrictEqual(parsed(staffSchema, one), staff.get(one.id)));
}

async function readPupil(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<Pupil | undefined> {
  const found = await transaction.get(db.doc(paths.pupil(school, pupilId)));
  const place = parsed(z.object(placeSchema.shape), found);
  const child = parsed(z.object(childNameSchema.shape), found);
  return place && child && { place, child };
}

/** By one of two sweeps, and only whom nobody has reached for a while. */
function toldAgain(thread: Thread, before: Thread | undefined, now: number): Thread {
  const { untold } = thread;
  if (!untold || untold.at !== before?.untold?.at || now - Date.parse(untold.at) < AGAIN_AFTER_MS)
    return thread;
  return { ...thread, untold: { ...untold, at: new Date(now).toISOString() } };
}

function isOld({ opening: { id, outgoing } }: Message, now: number): boolean {
  const isOfOlderTablet = paths.noteSignal.in(id) ?? paths.talkSignal.in(id);
  return isOfOlderTablet !== undefined && Date.parse(outgoing.receivedAt) < now - PASSED_THROUGH_MS;
}

/** Its own message is no news to it, and neither is who reads it. */
function isNewsToChild(shown: Signal | undefined, signal: Signal): boolean {
  if (!shown || shown.changedAt === signal.changedAt) return false;
  return (
    signal.answers.length > shown.answers.length ||
    (signal.named !== undefined && shown.named === undefined) ||
    (signal.asks !== undefined && signal.asks !== shown.asks)
  );
}

function write<S extends z.ZodMiniType>(
  transaction: Transaction,
  ref: DocumentReference,
  schema: S,
  before: z.infer<S> | undefined,
  next: z.infer<S> | undefined,
): boolean {
  if (isDeepStrictEqual(before, next)) return false;
  if (next === undefined) transaction.delete(ref);
  else transaction.set(ref, toStored(schema, next as object, TIMES));
  return true;
}
