/** さきに声をかける: who an adult should speak to before the others this morning, and why. */
import { type BoardRow, isAway } from './board-model';

export type TalkReason =
  | { readonly kind: 'talk' }
  /** `times`: how often in the days of the board, today included. 1 is a first one. */
  | { readonly kind: 'storm'; readonly times: number }
  | { readonly kind: 'body' }
  | { readonly kind: 'unanswered'; readonly days: number };

export interface FirstToTalk {
  readonly row: BoardRow;
  readonly reasons: readonly TalkReason[];
  /** Somebody has had a word with this pupil today. */
  readonly done: boolean;
}

/** From so many school days without an answer, though present, a pupil is named. */
const SEVERAL_DAYS = 3;

const ORDER: readonly TalkReason['kind'][] = ['talk', 'storm', 'body', 'unanswered'];

/** Those who wait come first; then by reason, a first storm before a repeated one, then by number. */
export function firstToTalk(rows: readonly BoardRow[]): FirstToTalk[] {
  return rows
    .map((row) => ({ row, reasons: reasonsFor(row), done: Object.keys(row.contacts).length > 0 }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        Number(a.done) - Number(b.done) ||
        urgency(a.reasons) - urgency(b.reasons) ||
        a.row.number - b.row.number,
    );
}

function reasonsFor(row: BoardRow): TalkReason[] {
  const reasons: TalkReason[] = [];
  if (row.talk) reasons.push({ kind: 'talk' });
  if (row.today.kind === 'level' && row.today.level === 1)
    reasons.push({ kind: 'storm', times: storms(row) });
  if (row.body === 'bad') reasons.push({ kind: 'body' });
  if (row.today.kind === 'none' && !isAway(row.attendance) && row.unansweredDays >= SEVERAL_DAYS) {
    reasons.push({ kind: 'unanswered', days: row.unansweredDays });
  }
  return reasons;
}

function storms(row: BoardRow): number {
  return row.cells.filter((cell) => cell.kind === 'level' && cell.level === 1).length;
}

function urgency([reason]: readonly TalkReason[]): number {
  if (reason === undefined) return ORDER.length;
  const repeated = reason.kind === 'storm' && reason.times > 1 ? 0.5 : 0;
  return ORDER.indexOf(reason.kind) + repeated;
}
