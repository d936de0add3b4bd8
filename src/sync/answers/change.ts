/** What a pupil's tap becomes: one document in the queue, told as saved only when it is on the disk. */
import type { Day } from '@domain/days';
import { pupilPaths } from '@domain/pupil-paths';
import { type PupilWrite, stamped, type Unstamped } from '@domain/answers/pupil-write';
import { compareRevisions, newerOf, nextRev, type Revision } from '@domain/answers/revision';
import { tabletDatabase } from '@/local/database';
import { NotSignedInError } from '@/local/keys';
import { enqueueChange, type Present } from '@/local/outbox';
import { sessionInMemory } from '@/local/session-store';
import type { PupilSession } from '@/local/session-types';
import { storageFailed, storageWorked } from '@/local/storage-health';
import { changedCheckIn, type CheckInChange } from './changed-documents';
import { inMemory } from '../own-data/memory-shelf';
import type { OwnCheckIn, Written } from '../own-data/own-data-types';
import { pagePump, pageRemote, unsavedSending } from './page-pump';
import { serverNow } from '../server-clock';
import { writtenOnShelf } from '../own-data/shelf';
import { arrivedFromMemory, holdUnsaved, letGoOf, unsavedOf } from './unsaved';

export type { SaveOutcome } from '@/local/save-outcome';

export type { CheckInChange } from './changed-documents';

/** What became of a change, with the document that it made. */
export type Changed<T> = { outcome: 'saved' | 'sent'; document: T } | { outcome: 'not-saved' };

/** One tap on today's check-in: the rest of it stays as it is. `seen` is the check-in that the page shows then. */
export async function changeCheckIn(
  session: PupilSession,
  day: Day,
  seen: () => OwnCheckIn | undefined,
  change: CheckInChange,
): Promise<Changed<OwnCheckIn>> {
  const { school, pupilId, classId } = session;
  const path = pupilPaths.checkIn(school, pupilId, day);
  const changed = await save(session, path, async (known) => {
    const present = await newestKnown(known, seen(), session, ({ checkIns }) => checkIns[day]);
    const document = { ...changedCheckIn(present, day, change), school, classId };
    return { kind: 'checkIn', path, document };
  });
  return changed as Changed<OwnCheckIn>;
}

/** Makes the write of what is known of the document in the moment it is stored. */
export type Change = (present: Present) => Unstamped | Promise<Unstamped>;

/**
 * The newest version of a document that this tablet knows: on its way, shown on the page, or on the shelf, where it stands
 * between its arrival and the next look of the page.
 */
export async function newestKnown<T extends Revision>(
  { queued, rev = 0 }: Present,
  seen: T | undefined,
  { uid }: PupilSession,
  pick: (copy: Written) => T | undefined,
): Promise<T | undefined> {
  const present = newerOf(queued && (queued.document as unknown as T), seen);
  if (present && present.rev >= rev) return present;
  const copy = inMemory(uid) ?? (await writtenOnShelf(tabletDatabase(), uid).catch(() => undefined));
  return newerOf(present, copy && pick(copy));
}

/** Puts a write in the queue, or sends it at once where nothing can be stored. */
export async function save(
  session: PupilSession,
  path: string,
  change: Change,
): Promise<Changed<PupilWrite['document']>> {
  const { uid } = session;
  const held = () => unsavedOf(uid).find((one) => one.path === path);
  const overHeld: Change = ({ queued, rev }) => change({ queued: newerWrite(queued, held()), rev });
  try {
    const { write } = await enqueueChange(tabletDatabase(), uid, path, overHeld, Date.now());
    const before = held();
    if (before && newerWrite(before, write) === write) letGoOf(uid, before);
    storageWorked();
    void pagePump.nudge('tap');
    return { outcome: 'saved', document: write.document };
  } catch (error) {
    storageFailed(error);
    // Signed out in another tab: nothing of this pupil stays in this one.
    if (error instanceof NotSignedInError && sessionInMemory()?.uid !== uid) return { outcome: 'not-saved' };
    changing = changing.then(() => sendNow(session, path, change));
    return changing;
  }
}

function newerWrite(a: PupilWrite | undefined, b: PupilWrite | undefined): PupilWrite | undefined {
  return a && b ? (compareRevisions(a.document, b.document) < 0 ? b : a) : (a ?? b);
}

/** Without a store one change goes after the other, so that each is made of what the one before it left. */
let changing: Promise<Changed<PupilWrite['document']>> = Promise.resolve({ outcome: 'not-saved' });

async function sendNow(
  { uid, deviceId }: PupilSession,
  path: string,
  change: Change,
): Promise<Changed<PupilWrite['document']>> {
  const here = (one: PupilWrite) => one.path === path;
  try {
    const known = unsavedOf(uid).find(here) ?? arrivedFromMemory(uid).find(here);
    const rev = known?.document.rev;
    const now = serverNow();
    const stamp = { rev: nextRev(rev, now), deviceId, capturedAt: new Date(now).toISOString() };
    const write = stamped(await change({ queued: known, rev }), stamp);
    holdUnsaved(uid, write);
    const { becameOf, sendUnsaved } = await unsavedSending();
    await sendUnsaved(uid, pageRemote);
    void pagePump.nudge('tap');
    const outcome = becameOf(write);
    if (!outcome) return { outcome: 'not-saved' };
    return { outcome, document: (arrivedFromMemory(uid).find(here) ?? write).document };
  } catch {
    return { outcome: 'not-saved' };
  }
}
