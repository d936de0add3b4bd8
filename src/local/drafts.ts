/** Unfinished surveys. They stay on this tablet, sealed, and nobody else ever sees them. */
import {
  withChange,
  withoutSent,
  type DraftChange,
  type Kept,
  type SentSurvey,
  type SurveyDraft,
} from '@domain/answers/survey-draft';
import { surveyDraftSchema, type WholeDraft, wholeDraftSchema } from '@domain/answers/survey-draft-schema';
import { readAs } from '@domain/documents/reading';
import { tabletDatabase, type DraftRow, type TabletDatabase } from './database';
import { NotSignedInError, sealingKey } from './keys';
import type { SaveOutcome } from './save-outcome';
import { keptAside, leftOf, type Reader, readRow, sealedRow, valueOf } from './sealed-table';
import { rowId } from './sealing';
import type { PupilSession } from './session-types';
import { storageFailed, storageWorked } from './storage-health';
import { thisTablet } from './tablet';

const nameOf = (roundId: string) => `draft/${roundId}`;

/** The pupil's draft for a round, or `undefined` when there is none on this tablet. */
export async function loadDraft(
  session: PupilSession,
  roundId: string,
  db = tabletDatabase(),
): Promise<SurveyDraft | undefined> {
  try {
    // A live query follows what is read before anything else is waited for: so all rows first.
    const [key, rows, id] = await Promise.all([
      sealingKey(db, session.uid),
      db.drafts.where('uid').equals(session.uid).toArray(),
      rowId(session.uid, nameOf(roundId)),
    ]);
    const row = rows.find((one) => one.id === id);
    return row && (await valueOf(key, row, draftAs));
  } catch (error) {
    storageFailed(error);
    return undefined;
  }
}

/** Keeps a change to the draft, whatever other tabs kept meanwhile: `saved` once it is on the disk. Never sent anywhere. */
export async function keepInDraft(
  session: PupilSession,
  roundId: string,
  change: DraftChange,
  db = tabletDatabase(),
): Promise<SaveOutcome> {
  try {
    await changeDraft(session, roundId, db, (present, now) => withChange(present, change, now));
    storageWorked();
    return 'saved';
  } catch (error) {
    storageFailed(error);
    return 'not-saved';
  }
}

/** Takes away what has been sent; a tap in another tab that came too late to go with it stays. */
export async function discardSent(
  session: PupilSession,
  roundId: string,
  sent: Pick<SentSurvey, 'answers' | 'comment'>,
  db = tabletDatabase(),
): Promise<void> {
  try {
    await changeDraft(session, roundId, db, (present, now) => present && withoutSent(present, sent, now));
  } catch (error) {
    storageFailed(error);
  }
}

type Change = (present: SurveyDraft | undefined, serverNow: number) => SurveyDraft | undefined;

/** Applies `change`, again when another tab was faster. Nothing that was kept is overwritten unseen. */
async function changeDraft(
  { uid }: PupilSession,
  roundId: string,
  db: TabletDatabase,
  change: Change,
): Promise<void> {
  const [id, key, tablet] = await Promise.all([
    rowId(uid, nameOf(roundId)),
    sealingKey(db, uid),
    thisTablet(db),
  ]);
  for (;;) {
    const row = await db.drafts.get(id);
    const present = row && (await readRow(key, row, draftAs));
    const next = change(present?.ok ? present.data : undefined, Date.now() + tablet.clockOffsetMs);
    // What cannot be read is not done with.
    if (present?.ok === false && !next) return;
    const changed = next && {
      ...(await sealedRow(key, { uid, id }, next)),
      ...keptAside(row, present?.ok === false),
      rev: (row?.rev ?? 0) + 1,
    };
    if (await replaceIfUnchanged(db, { id, uid }, row, changed)) return;
  }
}

function replaceIfUnchanged(
  db: TabletDatabase,
  { id, uid }: Pick<DraftRow, 'id' | 'uid'>,
  known: DraftRow | undefined,
  row: DraftRow | undefined,
): Promise<boolean> {
  return db.transaction('rw', db.drafts, db.keys, async () => {
    if (!(await db.keys.get(uid))) throw new NotSignedInError(uid);
    if ((await db.drafts.get(id))?.rev !== known?.rev) return false;
    const left = row ?? (known && leftOf(known));
    await (left ? db.drafts.put(left) : db.drafts.delete(id));
    return true;
  });
}

const draftAs: Reader<SurveyDraft> = (opened) => {
  const isWhole = typeof opened === 'object' && opened !== null && 'answers' in opened;
  if (!isWhole) return readAs(surveyDraftSchema, opened);
  const reading = readAs(wholeDraftSchema, opened);
  return reading.ok ? { ok: true, data: byItem(reading.data) } : reading;
};

function byItem({ answers, comment, later = [], base, position, paces, form }: WholeDraft): SurveyDraft {
  // Later than what it corrects; older than anything sent since.
  const at = base === undefined ? 0 : Date.parse(base) + 1;
  const kept: [string, Kept][] = [
    ...later.map((id) => [id, 'later'] as [string, Kept]),
    ...Object.entries(answers),
  ];
  return {
    items: Object.fromEntries(kept.map(([id, one]) => [id, { kept: one, at }])),
    ...(comment && { comment: { text: comment, at } }),
    position,
    paces,
    form,
  };
}
