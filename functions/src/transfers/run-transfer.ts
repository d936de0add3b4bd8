/** Takes a transfer on from wherever it stands, until it is over. Killed anywhere, the next run finishes it. */
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { MOVING, type Transfer, transferSchema } from '@domain/transfers/records';
import { without } from '@domain/without';
import { followCasesOfPupil } from '../cases/follow-cases';
import { SchoolWorlds } from '../platform/school-worlds';
import { leniently, type OnFailure, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';
import { rebuildSchool } from '../rebuild/rebuild-school';
import { projectThreadsOfChild } from '../signals/project-threads';
import type { SignalRun } from '../signals/run';
import { carry } from '../platform/moved/carry';
import { clearSchool } from './clear-school';
import { takeAlong } from '../platform/moved/late';
import { findOfChild } from './of-child';
import { type Fit, fitOf, switchSchool } from './switch-school';

/** Longer than the platform lets a function work, ms: until then nobody else takes it up. */
const LEASE_MS = 10 * 60_000;

export interface TransferPorts {
  readonly db: Firestore;
  readonly auth: Auth;
  /** Ms since 1970. */
  readonly clock: () => number;
  readonly signals: () => SignalRun;
  readonly isTimeUp?: () => boolean;
  readonly rebuild?: (db: Firestore, school: string, now: number) => Promise<unknown>;
}

const rebuildNow: NonNullable<TransferPorts['rebuild']> = (db, school, now) =>
  rebuildSchool(db, school, { now });

/** Of the school that the child leaves. */
export async function runTransfer(ports: TransferPorts, school: string, pupilId: string): Promise<void> {
  const { db, clock, isTimeUp = () => false } = ports;
  const ref = db.doc(paths.transfer(school, pupilId));
  if (!(await takeLease(ports, school, pupilId))) return;
  try {
    for (;;) {
      const transfer = parsed(transferSchema, await ref.get());
      if (!transfer || !isMoving(transfer) || isTimeUp()) break;
      if ((await step(ports, pupilId, transfer)) === 'wait') break;
    }
  } finally {
    await ref.update({ leaseUntil: Timestamp.fromMillis(clock()) });
  }
}

const isMoving = ({ state }: Transfer) => (MOVING as readonly string[]).includes(state);

function takeLease({ db, clock }: TransferPorts, school: string, pupilId: string): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const ref = db.doc(paths.transfer(school, pupilId));
    const transfer = parsed(transferSchema, await transaction.get(ref));
    const now = clock();
    if (!transfer || transfer.from !== school || !isMoving(transfer)) return false;
    if (transfer.state === 'waiting' && Date.parse(transfer.moveAt) > now) return false;
    if (Date.parse(transfer.leaseUntil) > now) return false;
    transaction.update(ref, { leaseUntil: Timestamp.fromMillis(now + LEASE_MS) });
    return true;
  });
}

async function step(ports: TransferPorts, pupilId: string, transfer: Transfer): Promise<'wait' | undefined> {
  const { db, auth, clock } = ports;
  const way = { from: transfer.from, to: transfer.to };
  switch (transfer.state) {
    case 'waiting': {
      const { fit } = await db.runTransaction((transaction) => fitOf(db, transaction, transfer, clock()));
      return fit === 'fits' ? enter(ports, transfer, { state: 'copying' }) : unfit(ports, transfer, fit);
    }
    case 'copying': {
      const { quiet } = await findOfChild(db, way.from, pupilId);
      await carry(db, quiet, { way, takesOver: transfer.takesOver, now: clock(), isMoved: false });
      const fit = await switchSchool(db, transfer, clock());
      return fit === 'fits' ? undefined : unfit(ports, transfer, fit);
    }
    case 'clearing':
      await clearSchool({ db, auth, now: clock() }, transfer);
      return enter(ports, transfer, { state: 'rebuilding', rebuilt: [] });
    case 'rebuilding':
      return rebuild(ports, pupilId, transfer);
    default:
      return undefined;
  }
}

/** In both schools at once; `before` with what is gone left out. Nothing happens where somebody has taken it back meanwhile. */
async function enter(
  { db, clock }: TransferPorts,
  before: Transfer,
  fields: Pick<Partial<Transfer>, 'rebuilt' | 'unfit'> & Pick<Transfer, 'state'>,
): Promise<undefined> {
  const { from, to, pupilId = '', state } = before;
  await db.runTransaction(async (transaction) => {
    const stands = parsed(transferSchema, await transaction.get(db.doc(paths.transfer(from, pupilId))));
    if (stands?.state !== state) return;
    const now = clock();
    const leaseUntil = new Date(now + LEASE_MS).toISOString();
    const next = { ...before, ...fields, changedAt: new Date(now).toISOString(), leaseUntil };
    for (const school of [from, to])
      transaction.set(db.doc(paths.transfer(school, pupilId)), toStored(transferSchema, next, TIMES));
  });
}

/** Nobody has it where it does not belong: what lies there already goes, and the other school is asked again. */
async function unfit(
  ports: TransferPorts,
  transfer: Transfer,
  fit: Exclude<Fit, 'fits'>,
): Promise<'wait' | undefined> {
  if (fit === 'wait') return 'wait';
  const { db } = ports;
  const { to, pupilId = '' } = transfer;
  if (transfer.state === 'copying') {
    const { quiet } = await findOfChild(db, to, pupilId);
    for (const ref of quiet) await ref.delete();
  }
  if (fit === 'gone') return enter(ports, without(transfer, 'child'), { state: 'withdrawn' });
  return enter(ports, without(transfer, 'place', 'takesOver', 'confirmed'), {
    state: 'proposed',
    unfit: fit,
  });
}

async function rebuild(ports: TransferPorts, pupilId: string, transfer: Transfer): Promise<undefined> {
  const { db, clock, rebuild: again = rebuildNow } = ports;
  const { from, to, rebuilt } = transfer;
  const next = [to, from].find((school) => !rebuilt.includes(school));
  if (next !== undefined) {
    await again(db, next, clock());
    return enter(ports, transfer, { state: 'rebuilding', rebuilt: [...rebuilt, next] });
  }
  await settleCases(ports, to, pupilId);
  // Whoever was to answer is not there any more: the child is asked who may read it now.
  await projectThreadsOfChild(ports.signals(), to, pupilId);
  // Whatever has arrived while the school was cleared.
  await takeAlong(db, { from, to }, pupilId);
  return enter(ports, without(transfer, 'child'), { state: 'done' });
}

/** One that fails is a reason to try again: read by nobody, it would be found by nobody. */
async function settleCases({ db, clock }: TransferPorts, school: string, pupilId: string): Promise<void> {
  const failed: unknown[] = [];
  const onFailure = (_: string, error: unknown) => failed.push(error);
  const now = clock();
  const run = { db, now, onFailure, worlds: new SchoolWorlds(db, now, onFailure) };
  await followCasesOfPupil(run, school, pupilId, { arrives: true });
  if (failed.length > 0) throw failed[0];
}

/** Of all schools. One that fails holds up no other. */
export async function sweepTransfers(
  ports: TransferPorts & { readonly onFailure: OnFailure },
): Promise<void> {
  const { db, onFailure } = ports;
  const { docs } = await db
    .collectionGroup('transfers')
    .where('state', 'in', [...MOVING])
    .get();
  for (const snapshot of docs) {
    const at = paths.transfer.in(snapshot.ref.path);
    if (!at || leniently(transferSchema, snapshot, onFailure)?.from !== at.school) continue;
    await runTransfer(ports, at.school, at.pupilId).catch((error: unknown) =>
      onFailure(snapshot.ref.path, error),
    );
  }
}
