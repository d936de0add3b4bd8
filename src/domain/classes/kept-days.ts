/**
 * A class day is read by everybody who sees the class. Of a child that leaves adults out it shows what a pass shows, and what they did
 * themselves; the rest lies apart, for those of the class's adults whom the child does not leave out.
 */
import * as z from 'zod/mini';
import { isoInstant, monthSchema } from '../day-schemas';
import type { Day } from '../days';
import { type ClassDay, type ClassDayEntry, classDayEntrySchema } from '../derived';
import { isEntry, isSignature, type Mark, SIGNED_MARKS, withValue } from './class-day';

const signatures = z.record(z.string(), isoInstant);

const keptDaySchema = z.strictObject({
  entry: z.optional(classDayEntrySchema),
  contacts: z.optional(signatures),
  observations: z.optional(signatures),
  otherContacts: z.optional(signatures),
  good: z.optional(signatures),
});
type KeptDay = z.infer<typeof keptDaySchema>;

/** `schools/{s}/keptDays/{classId}_{pupilId}_{month}`: a month of one child on one class's board, for its readers only. */
export const keptDaysSchema = z.strictObject({
  classId: z.string(),
  pupilId: z.string(),
  month: monthSchema,
  readers: z.array(z.string()),
  days: z.record(z.string(), keptDaySchema),
});
export type KeptDays = z.infer<typeof keptDaysSchema>;

/** As in `Mark`: what is to stand at a place of the child's month; `undefined`: that nothing does. */
export interface KeptMark {
  readonly day: Day;
  readonly at: readonly ['days', day: Day, ...field: string[]];
  readonly value: ClassDayEntry | string | undefined;
}

export interface Parted {
  readonly shown: Mark;
  /** Absent: this is never kept. */
  readonly kept?: KeptMark;
}

/** What the class day shows of a mark when its child leaves these adults out, and what is kept of it. Attendance stays. */
export function parted(mark: Mark, leftOut: readonly string[]): Parted {
  const { day } = mark;
  if (isEntry(mark)) {
    const kept = { day, at: ['days', day, 'entry'] as const };
    if (leftOut.length === 0) return { shown: mark, kept: { ...kept, value: undefined } };
    return { shown: { ...mark, value: asPass(mark.value) }, kept: { ...kept, value: mark.value } };
  }
  if (!isSignature(mark)) return { shown: mark };
  const [field, , key] = mark.at;
  const kept = { day, at: ['days', day, field, key] as const };
  // What they noted themselves stays where they see it: that it was gone would tell them.
  if (leftOut.length === 0 || leftOut.includes(mark.by))
    return { shown: mark, kept: { ...kept, value: undefined } };
  return { shown: { ...mark, value: undefined }, kept: { ...kept, value: mark.value } };
}

function asPass({ rev }: ClassDayEntry): ClassDayEntry {
  return { level: null, body: null, skipped: true, talk: false, rev };
}

/** The child's month with the mark; null when nothing is kept in it any more. */
export function withKept({ days, ...head }: KeptDays, { at, value }: KeptMark): KeptDays | null {
  const marked = withValue({ days }, at, value);
  return marked && { ...head, days: marked['days'] as KeptDays['days'] };
}

/** The classes' days as somebody sees them who reads these, also where nothing else is known of a class on one of `days`. */
export function withKeptDays(
  classDays: readonly ClassDay[],
  months: readonly KeptDays[],
  days: readonly Day[],
): ClassDay[] {
  const seen = new Map(classDays.map((one) => [keyOf(one), one]));
  for (const { classId, pupilId, days: kept } of months)
    for (const day of days) {
      const key = keyOf({ classId, day });
      const own = kept[day];
      if (own) seen.set(key, withKeptDay(seen.get(key) ?? { classId, day }, pupilId, own));
    }
  return [...seen.values()];
}

function keyOf({ classId, day }: Pick<ClassDay, 'classId' | 'day'>): string {
  return `${classId}_${day}`;
}

function withKeptDay(classDay: ClassDay, pupilId: string, { entry, ...signed }: KeptDay): ClassDay {
  const next: ClassDay = { ...classDay };
  if (entry) next.entries = { ...classDay.entries, [pupilId]: entry };
  for (const field of SIGNED_MARKS) {
    const shown = classDay[field];
    if (signed[field]) next[field] = { ...shown, [pupilId]: { ...shown?.[pupilId], ...signed[field] } };
  }
  return next;
}
