/** What is open about the children of a class, from the features that have it. */
import { type FirstChild, firstList } from '@domain/first/first-list';
import type { ChildToday, OpenSignal } from '@domain/first/reasons';
import { isSettledByContact } from '@domain/first/settled-by-contact';
import type { PlacedNotice } from '@/staff/ports/notices';
import { type BoardRow, isAway } from '../board-model';

export interface Waiting {
  /** Undecided ones, one of each matter. */
  readonly notices: readonly PlacedNotice[];
  /** Pupils with a notice decided on today. */
  readonly decidedToday: ReadonlySet<string>;
  /** To whoever looks, without an answer. */
  readonly signals: readonly (OpenSignal & { readonly pupilId: string })[];
  /** There are more than these, or some that cannot be read. */
  readonly incomplete: boolean;
}

export const NOTHING_WAITS: Waiting = {
  notices: [],
  decidedToday: new Set(),
  signals: [],
  incomplete: false,
};

/** The children of the class of whom something is open, in order. */
export function firstOfClass(rows: readonly BoardRow[], waiting: Waiting, isHomeroom: boolean): FirstChild[] {
  return firstList(
    rows.map((row) => childToday(row, waiting)),
    isHomeroom,
  );
}

function childToday(row: BoardRow, { notices, decidedToday, signals }: Waiting): ChildToday {
  const { pupilId, number, today, cells, talk, body, soft, attendance, absentDays, contacts } = row;
  const level = today.kind === 'level' ? today.level : null;
  return {
    ...{ pupilId, number, level, talk, body, soft, absentDays },
    signals: signals.filter((one) => one.pupilId === pupilId),
    notices: notices.filter(({ notice }) => notice.pupilId === pupilId),
    times: cells.filter((cell) => cell.kind === 'level' && cell.level === level).length,
    unansweredDays: today.kind === 'none' && !row.excused ? row.unansweredDays : null,
    away: isAway(attendance),
    contacted: Object.keys(contacts).length > 0,
    decidedToday: decidedToday.has(pupilId),
  };
}

/** The child's notices that a word with it may be recorded on. */
export function settledWith(pupilId: string, { notices }: Waiting, isHomeroom: boolean): PlacedNotice[] {
  return notices.filter(({ notice }) => notice.pupilId === pupilId && isSettledByContact(notice, isHomeroom));
}
