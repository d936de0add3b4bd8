/** `schools/{s}/effectTallies/{month}`: what a school's month came to, before anything is withheld. Functions only. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '../day-schemas';
import { monthOf, type Month } from '../days';
import { gradeOfClass } from '../school/grades';
import type { MoodState } from '../mood/state';
import { type Notice, noticeKindSchema } from '../notices/records';
import { paths } from '../paths';
import { binsSchema } from './bins';
import { differenceTallySchema } from './difference';
import { letterTallySchema } from './letters';
import { supportTallySchema } from './supports';

const count = z.number().check(z.int(), z.minimum(0));

const kindTallySchema = z.strictObject({
  made: count,
  opened: count,
  decided: count,
  /** Decided otherwise than 該当しない. */
  right: count,
  /** Hours from when each notice was there to its first opening. */
  hours: z.array(z.number()),
});
export type KindTally = z.infer<typeof kindTallySchema>;

const groupTallySchema = z.strictObject({ n: count, predicted: z.number(), observed: count });
export type GroupTally = z.infer<typeof groupTallySchema>;

export const effectTallySchema = z.strictObject({
  month: monthSchema,
  /** The night that it was counted in. */
  night: daySchema,
  kinds: z.partialRecord(noticeKindSchema, kindTallySchema),
  grades: z.record(z.string(), z.strictObject({ pupils: count, noticed: count })),
  /** Days present of all pupils together, and those of them without an answer. */
  present: count,
  silent: count,
  /** Absent in a school's first term with letters, and without any. */
  letters: z.optional(letterTallySchema),
  /** Absent where no support began. */
  supports: z.optional(supportTallySchema),
  /** Of the children with a notice. Absent until the weeks after the month are known, and where no attendance is kept. */
  difference: z.optional(differenceTallySchema),
  scored: z.optional(
    z.strictObject({
      model: z.string(),
      synthetic: z.boolean(),
      score: binsSchema,
      features: z.record(z.string(), binsSchema),
      /** Sums by group, once what was predicted is known. */
      calibration: z.record(z.string(), groupTallySchema),
    }),
  ),
});
export type EffectTally = z.infer<typeof effectTallySchema>;

export interface PupilOfMonth {
  readonly pupilId: string;
  readonly classId: string;
  readonly mood: MoodState | undefined;
}

/** A notice with when its document was first written; a night writes it hours after the day that it is about. */
export type MadeNotice = Notice & { readonly madeAt?: string };

/**
 * Counts a month. One matter that two circles were told of counts once, as soon as either has opened or decided it. `notices`, by id,
 * are those since that month.
 */
export function tallyOf(
  month: Month,
  notices: ReadonlyMap<string, MadeNotice>,
  pupils: readonly PupilOfMonth[],
): Pick<EffectTally, 'kinds' | 'grades' | 'present' | 'silent'> {
  const days = pupils.flatMap(({ mood }) => mood?.recent.filter(({ day }) => monthOf(day) === month) ?? []);
  const present = days.filter(({ answer }) => answer !== 'away');
  return {
    kinds: kindsOf(notices),
    grades: gradesOf(pupils, new Set([...notices.values()].map(({ pupilId }) => pupilId))),
    present: present.length,
    silent: present.filter(({ answer }) => answer === 'silent').length,
  };
}

function kindsOf(notices: ReadonlyMap<string, MadeNotice>): EffectTally['kinds'] {
  const matters = new Map<string, MadeNotice[]>();
  for (const [id, notice] of notices) {
    const of = paths.noticeId.in(id);
    const key = of ? [of.kind, of.pupilId, of.window].join('_') : id;
    matters.set(key, [...(matters.get(key) ?? []), notice]);
  }
  const kinds: EffectTally['kinds'] = {};
  for (const circles of matters.values()) {
    const [first] = circles;
    if (!first) continue;
    const { kind } = first;
    const tally = (kinds[kind] ??= { made: 0, opened: 0, decided: 0, right: 0, hours: [] });
    const opened = circles.flatMap(({ openedAt }) => openedAt ?? []).sort()[0];
    const decisions = circles.flatMap(({ decision }) => decision ?? []);
    tally.made += 1;
    if (opened !== undefined) {
      tally.opened += 1;
      tally.hours.push(hoursBetween(thereFrom(first, opened), opened));
    }
    if (decisions.length > 0) tally.decided += 1;
    if (decisions.some(({ decision }) => decision !== 'not-applicable')) tally.right += 1;
  }
  for (const tally of Object.values(kinds)) tally.hours.sort((a, b) => a - b);
  return kinds;
}

function gradesOf(pupils: readonly PupilOfMonth[], noticed: ReadonlySet<string>): EffectTally['grades'] {
  const grades: EffectTally['grades'] = {};
  for (const { pupilId, classId } of pupils) {
    const tally = (grades[String(gradeOfClass(classId))] ??= { pupils: 0, noticed: 0 });
    tally.pupils += 1;
    if (noticed.has(pupilId)) tally.noticed += 1;
  }
  return grades;
}

/** One that was made anew after it had been opened, as by a rebuild, was there before: then its latest source says since when. */
function thereFrom({ since, madeAt = since }: MadeNotice, opened: string): string {
  const made = Date.parse(madeAt);
  return made > Date.parse(since) && made <= Date.parse(opened) ? madeAt : since;
}

function hoursBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 360_000) / 10);
}
