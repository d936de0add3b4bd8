import { OF_KIND } from '@domain/notices/kinds';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { dayOfInstant, type IsoInstant } from '@domain/days';
import type { ComposedNotice, ReasonFor } from '@domain/notices/compose';
import { type Decision, noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { leniently, type OnFailure } from '../platform/store';
import { type Evening, noticesOf } from './evening';

const DAY_MS = 86_400_000;
/** What was decided is looked at again after three weeks. */
const CHECKPOINT_MS = 21 * DAY_MS;
/** Checkpoints of so many days back are looked for: nights may have been missed. */
const MISSED_MS = 7 * DAY_MS;

/** What did not apply needs none, and a case has checkpoints of its own. */
const TO_FOLLOW: readonly Decision[] = ['talked', 'watch'];

/** Checkpoints that are due at `now` (ms since 1970): children whom somebody talked with or wanted to watch three weeks ago. */
export async function followUps(
  db: Firestore,
  evening: Evening,
  now: number,
  onFailure: OnFailure,
): Promise<ComposedNotice[]> {
  const { docs } = await db
    .collection(`${paths.school(evening.school)}/notices`)
    .where('decision.at', '>', Timestamp.fromMillis(now - CHECKPOINT_MS - MISSED_MS))
    .where('decision.at', '<=', Timestamp.fromMillis(now - CHECKPOINT_MS))
    .get();
  const due = new Map<string, { pupilId: string; since: IsoInstant; reasons: ReasonFor[] }>();
  for (const snapshot of docs) {
    const notice = leniently(noticeSchema, snapshot, onFailure);
    if (!notice?.decision || !TO_FOLLOW.includes(notice.decision.decision)) continue;
    // Notices for a circle of their own are followed there: the homeroom is not to learn of them in this way.
    if (!OF_KIND[notice.kind].homeroomReads) continue;
    const { pupilId, audience, decision } = notice;
    const since = new Date(Date.parse(decision.at) + CHECKPOINT_MS).toISOString();
    const key = `${pupilId} ${since}`;
    const { reasons } = due.get(key) ?? { reasons: [] };
    const reason: ReasonFor = {
      ...{ code: 'decided-before', params: { decision: decision.decision, day: dayOfInstant(decision.at) } },
      ...{ sources: [snapshot.ref.path], only: [audience] },
    };
    due.set(key, { pupilId, since, reasons: [...reasons, reason] });
  }
  return [...due.values()].flatMap(({ pupilId, since, reasons }) =>
    noticesOf(evening, { kind: 'follow-up', pupilId, since }, reasons),
  );
}
