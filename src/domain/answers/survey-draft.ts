/**
 * An unfinished survey on one tablet, kept item by item, because it can be open in two tabs, and be sent from another tablet
 * meanwhile. Invariants:
 * 1. A change touches only the items that it names: no tab takes away what another was told is saved.
 * 2. Of a kept answer and a sent one the later tap stands.
 * 3. Sending takes away only what was sent.
 */
import type { Form } from '../school/grades';
import { COMMENT_MAX } from './pupil-choices';
import type { Answer, Answers } from './pupil-records';

/** An answer; or it was taken back; or put off until school. */
export type Kept = Answer | 'taken-back' | 'later';

export interface SurveyDraft {
  /** `at`: ms since 1970, by the server's clock as far as the tablet knows it. */
  readonly items: Readonly<Record<string, { readonly kept: Kept; readonly at: number }>>;
  readonly comment?: { readonly text: string; readonly at: number };
  /** Index of the item on screen. */
  readonly position: number;
  /** Milliseconds taken for each answer given here. */
  readonly paces: readonly number[];
  readonly form: Form;
}

/** What was tapped since the last time something was kept. */
export interface DraftChange {
  readonly items: Readonly<Record<string, Kept>>;
  /** `from`: the words that the pupil had before writing these. */
  readonly comment?: { readonly text: string; readonly from: string };
  readonly position: number;
  readonly paces: readonly number[];
  readonly form: Form;
}

export interface SentSurvey {
  readonly answers: Answers;
  readonly comment?: string | undefined;
  readonly paceMs: number;
  /** ISO */
  readonly capturedAt: string;
}

/** `draft` with a change made at `now` (as `at`). */
export function withChange(draft: SurveyDraft | undefined, change: DraftChange, now: number): SurveyDraft {
  const items = { ...draft?.items };
  for (const [id, kept] of Object.entries(change.items)) items[id] = { kept, at: now };
  const comment = change.comment ? { text: joinedComment(draft, change.comment), at: now } : draft?.comment;
  return {
    items,
    ...(comment && { comment }),
    position: change.position,
    paces: [...(draft?.paces ?? []), ...change.paces],
    form: change.form,
  };
}

function joinedComment(
  draft: SurveyDraft | undefined,
  { text, from }: { text: string; from: string },
): string {
  const present = draft?.comment?.text ?? from;
  if (present === from) return text;
  const other = from !== '' && present.endsWith(`\n${from}`) ? present.slice(0, -from.length - 1) : present;
  return joinWords(other, text);
}

/**
 * Words that were written in two places, neither knowing of the other: the later ones whole, the earlier ones before them as
 * far as there is room.
 */
export function joinWords(earlier: string, later: string): string {
  const [first, second] = [earlier.trim(), later.trim()];
  if (second === '' || first.includes(second)) return first;
  if (first === '' || second.includes(first)) return later;
  const room = COMMENT_MAX - second.length - 1;
  return room > 0 ? `${wholeCharacters(first, room)}\n${second}` : later;
}

/** The first `length` code units, but never half of a character. */
function wholeCharacters(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

export interface Laid {
  readonly items: Readonly<Record<string, Kept>>;
  /** Absent when no words were sent or kept. */
  readonly comment?: string;
  readonly paces: readonly number[];
}

/** What was sent with the draft over it, of each item the later tap. */
export function laidOver(sent: SentSurvey | undefined, draft: SurveyDraft | undefined): Laid {
  const items: Record<string, Kept> = { ...sent?.answers };
  const sentAt = sent ? Date.parse(sent.capturedAt) : -Infinity;
  for (const [id, { kept, at }] of Object.entries(draft?.items ?? {})) {
    const isOlder = at <= sentAt;
    if (!isOlder || (!(id in items) && kept !== 'taken-back')) items[id] = kept;
  }
  const comment = commentOver(sent, sentAt, draft?.comment);
  // The pace of what was sent counts for every answer in it, so that one quick correction does not change it.
  const paces = [...Object.keys(sent?.answers ?? {}).map(() => sent?.paceMs ?? 0), ...(draft?.paces ?? [])];
  return { items, paces, ...(comment !== undefined && { comment }) };
}

function commentOver(
  sent: SentSurvey | undefined,
  sentAt: number,
  kept: SurveyDraft['comment'],
): string | undefined {
  if (!kept) return sent?.comment;
  if (kept.at > sentAt) return kept.text;
  return sent?.comment === undefined ? kept.text : joinWords(kept.text, sent.comment);
}

/** Whether a draft has anything that is newer than what was sent. */
export function isAhead(
  draft: SurveyDraft | undefined,
  sent: Pick<SentSurvey, 'capturedAt'> | undefined,
): boolean {
  if (!draft) return false;
  const sentAt = sent ? Date.parse(sent.capturedAt) : -Infinity;
  const kept = [...Object.values(draft.items), ...(draft.comment ? [draft.comment] : [])];
  return kept.some(({ at }) => at > sentAt);
}

/**
 * What stays of a draft when `sent` is safe in the queue: taps that came too late to go with it, now later than it. `undefined`
 * when nothing does.
 */
export function withoutSent(
  draft: SurveyDraft,
  sent: Pick<SentSurvey, 'answers' | 'comment'>,
  now: number,
): SurveyDraft | undefined {
  const left = Object.entries(draft.items).filter(([id, { kept }]) => !isSent(kept, sent.answers[id]));
  const words = draft.comment?.text.trim() ?? '';
  const hasWords = draft.comment !== undefined && words !== (sent.comment?.trim() ?? '');
  if (left.length === 0 && !hasWords) return undefined;
  return {
    items: Object.fromEntries(left.map(([id, { kept }]) => [id, { kept, at: now }])),
    ...(hasWords && { comment: { text: words, at: now } }),
    position: draft.position,
    paces: [],
    form: draft.form,
  };
}

function isSent(kept: Kept, answer: Answer | undefined): boolean {
  return answer === undefined ? kept === 'taken-back' || kept === 'later' : kept === answer;
}
