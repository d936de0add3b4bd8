/** Unfinished surveys. They stay on this tablet, sealed, and nobody else ever sees them. */
import type { Answers } from '@domain/answers/pupil-records';
import type { Form } from '@domain/school/grades';
import {
  withChange,
  withoutSent,
  type DraftChange,
  type Kept,
  type SentSurvey,
  type SurveyDraft,
} from '@domain/answers/survey-draft';
import { tabletDatabase, type DraftRow, type TabletDatabase } from './database';
import { NotSignedInError, sealingKey } from './keys';
import type { SaveOutcome } from './save-outcome';
import { openRow } from './sealed-table';
import { rowId, seal } from './sealing';
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
    return row && (await openDraft(key, row));
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
    const present = row && (await openDraft(key, row));
    const next = change(present, Date.now() + tablet.clockOffsetMs);
    const changed = next && {
      id,
      uid,
      rev: (row?.rev ?? 0) + 1,
      sealed: await seal(key, { uid, id }, next),
    };
    if (await replaceIfUnchanged(db, { id, uid }, row?.rev, changed)) return;
  }
}

function replaceIfUnchanged(
  db: TabletDatabase,
  { id, uid }: Pick<DraftRow, 'id' | 'uid'>,
  known: number | undefined,
  row: DraftRow | undefined,
): Promise<boolean> {
  return db.transaction('rw', db.drafts, db.keys, async () => {
    if (!(await db.keys.get(uid))) throw new NotSignedInError(uid);
    if ((await db.drafts.get(id))?.rev !== known) return false;
    await (row ? db.drafts.put(row) : db.drafts.delete(id));
    return true;
  });
}

/** As drafts were kept before they were kept by item. */
interface WholeDraft {
  answers: Answers;
  comment?: string;
  position: number;
  paces: number[];
  form: Form;
  later?: string[];
  /** `capturedAt` of the sent response that the draft corrects. */
  base?: string;
}

async function openDraft(key: CryptoKey, row: DraftRow): Promise<SurveyDraft | undefined> {
  const draft = (await openRow(key, row)) as SurveyDraft | WholeDraft | undefined;
  return draft && 'answers' in draft ? byItem(draft) : draft;
}

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
