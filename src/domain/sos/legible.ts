/** A call for help is read whatever a tablet, or a later version, has written into it. */
import { readAs, type Reading } from '../documents/reading';
import type * as z from 'zod/mini';
import { type NewSos, newSosSchema, type Sos, sosSchema } from './records';

/** What a call for help can do without, and what stands for it then. */
const INSTEAD = {
  ...{ text: undefined, want: undefined, via: undefined, pupilSays: undefined, not: undefined },
  ...{ at: 'unknown', safeToCallHome: 'ask', classId: '0000-1-unknown' },
} as const;

/** Something that a tablet wrote and that cannot be read is left out. What functions write must be what it is. */
export function legibleSos(data: unknown): Reading<Sos> {
  return legibly<Sos>(sosSchema, sosSchema.shape, data);
}

/** The same before the server has it. */
export function legibleNewSos(data: unknown): Reading<NewSos> {
  return legibly<NewSos>(newSosSchema, newSosSchema.shape, data);
}

function legibly<T>(
  schema: z.ZodMiniType<T>,
  shape: Readonly<Partial<Record<keyof typeof INSTEAD, z.ZodMiniType>>>,
  data: unknown,
): Reading<T> {
  const reading = readAs(schema, data);
  if (reading.ok || typeof data !== 'object' || data === null) return reading;
  const stored = data as Readonly<Record<string, unknown>>;
  const mended = Object.entries(INSTEAD).filter(
    ([field]) => shape[field as keyof typeof INSTEAD]?.safeParse(stored[field]).success === false,
  );
  const again = readAs(schema, { ...stored, ...Object.fromEntries(mended) });
  return again.ok ? again : reading;
}
