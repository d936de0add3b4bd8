/** The log keeps values as they were stored then: what they are is looked at before they are said. */
import * as z from 'zod/mini';

const textsSchema = z.array(z.string());
const chainSchema = z.array(z.object({ afterMinutes: z.number(), to: textsSchema }));
const drillTimeSchema = z.object({ weekday: z.number(), time: z.string() });
const coverSchema = z.record(z.string(), z.string());
const weekdaysSchema = z.array(z.number());
const retentionSchema = z.object({ responses: z.number(), checkIns: z.number() });

export function isTexts(value: unknown): value is z.infer<typeof textsSchema> {
  return textsSchema.safeParse(value).success;
}

export function isChain(value: unknown): value is z.infer<typeof chainSchema> {
  return chainSchema.safeParse(value).success;
}

export function isDrillTime(value: unknown): value is z.infer<typeof drillTimeSchema> {
  return drillTimeSchema.safeParse(value).success;
}

export function isRetention(value: unknown): value is z.infer<typeof retentionSchema> {
  return retentionSchema.safeParse(value).success;
}

export function isCover(value: unknown): value is z.infer<typeof coverSchema> {
  return coverSchema.safeParse(value).success;
}

export function isWeekdays(value: unknown): value is z.infer<typeof weekdaysSchema> {
  return weekdaysSchema.safeParse(value).success;
}
