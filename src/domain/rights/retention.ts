/** How long what is kept of a child, and when it is past. Everything follows from the declarations of documents and the school's periods. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { addDays, type Day, dayOfInstant } from '../days';
import type { Declaration, Keep, Period } from '../documents/declaration';
import { choices } from '../documents/members';
import { COUNTED_FROM } from './counted-from';
import type { Policy } from '../school/settings';
import { shownWords } from '../texts';

export const PERIODS = [
  'checkIns',
  'responses',
  'sos',
  'cases',
  'accessEntries',
  'audit',
] as const satisfies readonly Period[];

export type Periods = Readonly<Record<Period, number>> & { readonly from: (typeof COUNTED_FROM)[number] };

/**
 * Years. Counted from leaving: whoever inquires into bullying asks for what was written years before, and the papers of such an inquiry
 * may not have been thrown away.
 */
export const DEFAULT_PERIODS: Periods = {
  ...{ checkIns: 3, responses: 5, sos: 5, cases: 5, accessEntries: 3, audit: 5 },
  from: 'leaving',
};

export function periodsOf(policy: Pick<Policy, 'retentionYears'> | undefined): Periods {
  const set = Object.entries(policy?.retentionYears ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_PERIODS, ...(Object.fromEntries(set) as Partial<Periods>) };
}

/** Of what ends: the years begin when it is over, and while it is open nothing of it is past. */
const ENDING: readonly Keep[] = ['sos', 'cases'];
const ENDED_AT = ['closedAt', 'resolvedAt', 'withdrawnAt'] as const;
/** What says of which day a document is; the first that it has. */
const DATED_BY = [
  'day',
  'month',
  'date',
  'receivedAt',
  'at',
  'sentAt',
  'since',
  'askedOn',
  'capturedAt',
] as const;

type Fields = Readonly<Record<string, unknown>>;

/** The day that a document's years begin with; `undefined`: not yet, or nobody can say. `parts`: of its path. Instants as ISO strings. */
export function datedOn({ keep }: Pick<Declaration, 'keep'>, parts: Fields, data: Fields): Day | undefined {
  const names = ENDING.includes(keep) ? ENDED_AT : DATED_BY;
  const found = names.map((name) => data[name] ?? parts[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? dayIn(found) : undefined;
}

function dayIn(text: string): Day | undefined {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return dayOfInstant(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return /^\d{4}-\d{2}$/.test(text) ? addDays(`${text}-28`, 3) : undefined;
}

/** Whether what is kept for a period and dated on `day` is past on `today`. `leftOn`: when its child left the school. */
export function isPast(
  period: Period,
  periods: Periods,
  { day, leftOn }: { readonly day: Day | undefined; readonly leftOn: Day | undefined },
  today: Day,
): boolean {
  if (day === undefined || (periods.from === 'leaving' && leftOn === undefined)) return false;
  const from = periods.from === 'leaving' && leftOn !== undefined && leftOn > day ? leftOn : day;
  return yearsAfter(from, periods[period]) <= today;
}

/** A leap day is over with the February. */
function yearsAfter(day: Day, years: number): Day {
  const [year = '', ...rest] = day.split('-');
  const after = `${String(Number(year) + years)}-${rest.join('-')}`;
  return after.endsWith('02-29') ? addDays(`${after.slice(0, 4)}-02-28`, 1) : after;
}

export function isPeriod(keep: Keep): keep is Period {
  return (PERIODS as readonly Keep[]).includes(keep);
}

const count = z.number().check(z.int(), z.minimum(0));
const countsSchema = z.record(z.string(), count);
const periodsSchema = z.strictObject({
  ...{ checkIns: count, responses: count, sos: count, cases: count, accessEntries: count, audit: count },
  from: choices(z.enum(COUNTED_FROM), 'refuse'),
});

/** `schools/{s}/retention/plan`: what would go tonight, in numbers. It goes once a leader has said so, and while the periods stay those. */
export const retentionPlanSchema = z.strictObject({
  night: daySchema,
  periods: periodsSchema,
  /** By kind of document. */
  counts: countsSchema,
  /** Of whom nothing stays. */
  children: count,
  /** Of whom something would go, and is held. */
  held: count,
  confirmed: z.optional(
    z.strictObject({
      by: z.string(),
      byName: shownWords(),
      at: isoInstant,
      until: daySchema,
      periods: periodsSchema,
    }),
  ),
});
export type RetentionPlan = z.infer<typeof retentionPlanSchema>;

/** `schools/{s}/retentionReports/{night}`: what went, and that a search finds nothing of whom all was deleted. */
export const retentionReportSchema = z.strictObject({
  night: daySchema,
  counts: countsSchema,
  children: count,
  held: count,
  /** Places where the search still found somebody: none. */
  found: z.array(z.string()),
});
export type RetentionReport = z.infer<typeof retentionReportSchema>;

/** `schools/{s}/holds/{pupilId}`: nothing of this child is deleted, by whom, why and until when. */
export const holdSchema = z.strictObject({
  pupilId: z.string(),
  reason: shownWords(),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
  until: daySchema,
  /** What stood where something was corrected meanwhile. Kept nowhere else. */
  former: z.array(z.strictObject({ path: z.string(), field: z.string(), value: shownWords() })),
  readers: z.array(z.string()),
});
export type Hold = z.infer<typeof holdSchema>;

/** `schools/{s}/pastFigures/{night}`: what is left of children of whom all was deleted: how the days of a month were, where there were ten of them. */
export const pastFiguresSchema = z.strictObject({
  months: z.record(
    z.string(),
    z.strictObject({ children: count, levels: z.record(z.string(), count), passes: count }),
  ),
});
export type PastFigures = z.infer<typeof pastFiguresSchema>;

const FEWEST = 10;

/** `checkIns`: of whom, of which day, and what. */
export function pastFigures(
  checkIns: readonly { readonly pupilId: string; readonly day: Day; readonly level: number | null }[],
): PastFigures {
  const months = new Map<string, { pupils: Set<string>; levels: Record<string, number>; passes: number }>();
  for (const { pupilId, day, level } of checkIns) {
    const month = day.slice(0, 7);
    const of = months.get(month) ?? { pupils: new Set<string>(), levels: {}, passes: 0 };
    months.set(month, of);
    of.pupils.add(pupilId);
    if (level === null) of.passes += 1;
    else of.levels[level] = (of.levels[level] ?? 0) + 1;
  }
  const told = [...months].filter(([, { pupils }]) => pupils.size >= FEWEST);
  return {
    months: Object.fromEntries(
      told.map(([month, { pupils, levels, passes }]) => [month, { children: pupils.size, levels, passes }]),
    ),
  };
}
