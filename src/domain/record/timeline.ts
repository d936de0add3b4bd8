/** 時間の線: everything that one reader may read of a child, day by day, whatever it comes from. */
import type { Day } from '../days';
import type { Period } from './zoom';

export const TIMELINE_KINDS = [
  ...(['weather', 'attendance', 'outside', 'survey', 'contact', 'words', 'good'] as const),
  ...(['observation', 'nurse', 'consultation', 'signal', 'notice', 'sos', 'case'] as const),
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry<What = unknown> {
  readonly kind: TimelineKind;
  readonly day: Day;
  /** Told apart from the others of its kind. */
  readonly id: string;
  /** When on that day, if it is known: an instant. */
  readonly at?: string;
  readonly what: What;
}

export interface TimelineDay<What> {
  readonly day: Day;
  readonly entries: readonly TimelineEntry<What>[];
}

/** The latest day first, within a day in the order in which it went on; what has no time of its own stands before the rest. */
export function timeline<What>(
  entries: readonly TimelineEntry<What>[],
  { from, to }: Period,
  kinds: ReadonlySet<TimelineKind>,
): TimelineDay<What>[] {
  const shown = entries.filter(({ kind, day }) => kinds.has(kind) && from <= day && day <= to);
  const days = [...new Set(shown.map(({ day }) => day))].sort().reverse();
  return days.map((day) => ({
    day,
    entries: shown.filter((one) => one.day === day).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  }));
}

function keyOf({ kind, id, at = '' }: TimelineEntry): string {
  const order = String(TIMELINE_KINDS.indexOf(kind)).padStart(2, '0');
  return `${at} ${order} ${id}`;
}

/** The kinds of which there is anything: no other can be chosen. */
export function kindsOf(entries: readonly TimelineEntry[]): TimelineKind[] {
  return TIMELINE_KINDS.filter((kind) => entries.some((one) => one.kind === kind));
}
