/** The copy of a pupil's own data as it is read: another version may have kept it. Loaded apart, with the first copy that is read. */
import * as z from 'zod/mini';
import { isoInstant } from '@domain/day-schemas';
import { resultSchema } from '@domain/result';
import { choices } from '@domain/documents/members';
import { readAs, readEach } from '@domain/documents/reading';
import { staffSchema } from '@domain/identity';
import { offerSchema } from '@domain/offers/records';
import { approvedOptionSchema } from '@domain/school/approved-option';
import { calendarSchema } from '@domain/school/calendar';
import { roundSchema } from '@domain/school/round';
import { classIdSchema } from '@domain/school/class-ids';
import { helpSchema, policySchema, scaleSettingsSchema } from '@domain/school/settings';
import { accessLogSchema } from '@domain/school/access-log';
import { signalSchema } from '@domain/signals/own-signal';
import { sosSettingsSchema } from '@domain/sos/settings';
import { instrumentSchema } from '@domain/survey/instrument';
import { goodThingSchema } from '@domain/words/good-thing';
import type { OwnData, Written } from './own-data-types';
import { withReadWritten } from './read-written';

const { displayName, title, role, classIds, workDays } = staffSchema.shape;
const readerSchema = z.object({
  ...{ displayName, title, role, classIds },
  reachedBy: z.optional(z.array(choices(z.enum(['safety', 'bullying']), 'leave-out'))),
  uid: z.optional(z.string()),
  workDays: z.optional(workDays),
});

/** `map` and `list`: each by itself, whatever stands beside it. `whole`: where it cannot be read the copy is pulled anew. */
type Part = { readonly [As in 'map' | 'list' | 'whole']?: z.ZodMiniType };

/** Every part of a copy but what the pupil wrote. */
const PARTS = {
  results: { map: resultSchema },
  rounds: { map: roundSchema },
  instruments: { map: instrumentSchema },
  signals: { map: signalSchema },
  accessLog: { list: accessLogSchema },
  goodThings: { map: goodThingSchema },
  offers: { map: offerSchema },
  approvedOptions: { list: approvedOptionSchema },
  help: { whole: helpSchema },
  scale: { whole: scaleSettingsSchema },
  calendar: { whole: calendarSchema },
  readers: { whole: z.array(readerSchema) },
  sos: { whole: z.optional(sosSettingsSchema) },
  classIds: { whole: z.optional(z.array(classIdSchema)) },
  keptYears: { whole: z.optional(policySchema.shape.retentionYears) },
  stopped: { whole: z.optional(z.boolean()) },
  byName: { whole: policySchema.shape.byName },
  signalsAt: { whole: z.optional(isoInstant) },
  refreshedAt: { whole: isoInstant },
  referenceAt: { whole: isoInstant },
} as const satisfies Record<Exclude<keyof OwnData, keyof Written>, Part>;

/** `undefined` where it has to be pulled anew: it is a copy, and nobody's words are lost with it. */
export function readCopy(kept: unknown): OwnData | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const fields = kept as Partial<Record<string, unknown>>;
  const read: Partial<Record<string, unknown>> = {};
  for (const [name, { map, list, whole }] of Object.entries<Part>(PARTS)) {
    const stored = fields[name];
    if (map) read[name] = eachOf(map, stored);
    else if (list) read[name] = Object.values(eachOf(list, stored));
    else if (whole) {
      const reading = readAs(whole, stored);
      if (!reading.ok) return undefined;
      if (reading.data !== undefined) read[name] = reading.data;
    }
  }
  return { ...withReadWritten(kept), ...read } as OwnData;
}

function eachOf(schema: z.ZodMiniType, kept: unknown): Readonly<Record<string, unknown>> {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return readEach(
    schema,
    entries.map(([id, data]: [string, unknown]) => ({ id, data })),
  ).read;
}
