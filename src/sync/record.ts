/** What a pupil's tap becomes: one document in the queue, told as saved only when it is on the disk. */
import { paths } from '@domain/paths';
import type { CheckIn, Note, SurveyResponse } from '@domain/pupil-records';
import type { Unstamped } from '@domain/pupil-write';
import { tabletDatabase } from '@/local/database';
import { enqueue } from '@/local/outbox';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import { storageFailed, storageWorked } from '@/local/storage-health';
import { sendDirectly } from './direct-send';
import { keepInMemory } from './memory-shelf';
import { pagePump, pageRemote } from './page-pump';
import { measureClockOffset } from './server-clock';

export type { SaveOutcome } from '@/local/save-outcome';

/** `level` is absent exactly when `skipped`. */
export type CheckInInput = Pick<CheckIn, 'day' | 'scale' | 'level' | 'skipped' | 'body' | 'talkTo'>;
export type NoteInput = Pick<Note, 'day' | 'audience' | 'text' | 'talk' | 'withdrawn'>;
export type ResponseInput = Pick<SurveyResponse, 'instrument' | 'form' | 'answers' | 'comment' | 'paceMs'> & {
  roundId: string;
};

/** Today's weather, or a pass; tapping again the same day replaces it. */
export function recordCheckIn(session: PupilSession, input: CheckInInput): Promise<SaveOutcome> {
  const { school, pupilId, classId } = session;
  const path = paths.checkIn(school, pupilId, input.day);
  return save(session, { kind: 'checkIn', path, document: { ...input, school, classId } });
}

/** A note or a wish to talk; one per day and audience. */
export function recordNote(session: PupilSession, { text, ...input }: NoteInput): Promise<SaveOutcome> {
  const { school, pupilId } = session;
  const path = paths.note(school, pupilId, input.day, input.audience);
  return save(session, { kind: 'note', path, document: { ...input, ...words('text', text), school } });
}

/** A submitted survey; submitting again until the round closes replaces it. */
export function recordResponse(
  session: PupilSession,
  { roundId, comment, ...input }: ResponseInput,
): Promise<SaveOutcome> {
  const { school, pupilId, classId } = session;
  const path = paths.response(school, pupilId, roundId);
  const paceMs = Math.round(input.paceMs);
  return save(session, {
    kind: 'response',
    path,
    document: { ...input, ...words('comment', comment), paceMs, school, classId },
  });
}

/** Blank words are no words: the field is absent. */
function words<K extends string>(field: K, text: string | undefined): Partial<Record<K, string>> {
  const trimmed = text?.trim();
  return trimmed ? ({ [field]: trimmed } as Record<K, string>) : {};
}

async function save(session: PupilSession, write: Unstamped): Promise<SaveOutcome> {
  try {
    await enqueue(tabletDatabase(), session.uid, write, Date.now());
  } catch (error) {
    storageFailed(error);
    return sendNow(session, write);
  }
  storageWorked();
  void pagePump.nudge('tap');
  return 'saved';
}

async function sendNow(session: PupilSession, write: Unstamped): Promise<SaveOutcome> {
  try {
    const remote = await pageRemote();
    const offset = await measureClockOffset({ fetch: (...request) => fetch(...request), now: Date.now });
    const arrived = await sendDirectly(remote, session, write, Date.now() + (offset ?? 0));
    if (!arrived) return 'not-saved';
    keepInMemory(session.uid, arrived);
    return 'sent';
  } catch {
    return 'not-saved';
  }
}
