/** What a pupil does with an SOS. Each resolves when the tablet has it: on its disk, or in memory where nothing can be stored. */
import type { SchoolCalendar } from '@domain/school/calendar';
import { chainAt } from '@domain/sos/hours';
import type { NewSos, SosDetails } from '@domain/sos/records';
import { sentText } from '@domain/texts';
import { tabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { serverNow } from '../server-clock';
import { merge, type SosEvent, takesPress } from './lane';
import { pageLane } from './page-lane';
import { changeOwnSos, ownSos } from './store';

const pressing = new Map<string, Promise<string>>();

/**
 * One tap on たすけて: the SOS is stored and sent. While one is open that nobody answered long ago it is that one; two taps at once are one. Resolves with its
 * id. Throws `NotSignedInError` when this pupil has been signed out in another tab.
 */
export function pressSos(session: PupilSession, calendar: SchoolCalendar | undefined): Promise<string> {
  const underWay = pressing.get(session.uid);
  if (underWay) return underWay;
  const pressed = openOrNew(session, calendar).finally(() => pressing.delete(session.uid));
  pressing.set(session.uid, pressed);
  return pressed;
}

async function openOrNew(session: PupilSession, calendar: SchoolCalendar | undefined): Promise<string> {
  const db = tabletDatabase();
  const pressedAt = Date.now();
  const now = serverNow();
  const at = new Date(now).toISOString();
  const open = (await ownSos(db, session.uid)).findLast((one) => takesPress(one, at));
  if (open) {
    void pageLane.nudge({ look: true });
    return open.sosId;
  }
  const sosId = crypto.randomUUID();
  const made: OwnSos = {
    sosId,
    document: newSos(session, calendar, now),
    pressedAt,
    whereabouts: 'never',
    unsent: [],
    messages: [],
  };
  await changeOwnSos(db, session.uid, sosId, (present) => present ?? made);
  void pageLane.nudge();
  return sosId;
}

function newSos(
  { school, pupilId, classId }: PupilSession,
  calendar: SchoolCalendar | undefined,
  now: number,
): NewSos {
  return {
    school,
    pupilId,
    classId,
    at: 'unknown',
    safeToCallHome: 'ask',
    capturedAt: new Date(now).toISOString(),
    state: 'received',
    step: 0,
    chain: calendar ? chainAt(calendar, now) : 'school',
  };
}

/** What is chosen, not written. */
export async function addDetails(
  session: PupilSession,
  sosId: string,
  fields: Omit<SosDetails, 'text'>,
): Promise<void> {
  await happen(session, sosId, { type: 'adds', fields });
}

export async function say(session: PupilSession, sosId: string, words: string): Promise<void> {
  const text = sentText(words);
  if (text.trim() !== '') await happen(session, sosId, { type: 'writes', id: crypto.randomUUID(), text });
}

/** What came of it is in the SOS's `withdrawal`. */
export function takeBack(session: PupilSession, sosId: string): Promise<void> {
  return happen(session, sosId, { type: 'takes-back', now: Date.now() });
}

/** いま おくる: it has been on its way since the tap; what still waits is tried at once. */
export function sendNow(): void {
  void pageLane.nudge();
}

/** What others did until now has been looked at. */
export async function look(session: PupilSession, sosId: string): Promise<void> {
  await change(session, sosId, { type: 'looks' });
}

async function happen(session: PupilSession, sosId: string, event: SosEvent): Promise<void> {
  const changed = await change(session, sosId, event);
  void pageLane.nudge();
  if (changed?.withdrawal === 'wanted') void pageLane.stop();
}

function change({ uid }: PupilSession, sosId: string, event: SosEvent): Promise<OwnSos | undefined> {
  return changeOwnSos(tabletDatabase(), uid, sosId, (present) => present && merge(present, event));
}
