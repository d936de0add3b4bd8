/** A pupil's SOS as it is read back from the tablet. Whatever else another version has written: a call for help is read, and goes. */
import * as z from 'zod/mini';
import { isoInstant } from '@domain/day-schemas';
import { choices } from '@domain/documents/members';
import { readAs, type Reading } from '@domain/documents/reading';
import { legibleNewSos } from '@domain/sos/legible';
import { sosMessageSchema, sosSchema } from '@domain/sos/records';
import type { OwnSos } from './own-sos';

const at = z.optional(z.number());
const { want, via, at: place, safeToCallHome, text, pupilSays } = sosSchema.shape;

const shape = {
  whereabouts: choices(z.enum(['never', 'maybe', 'arrived']), { readAs: 'maybe' }),
  pressedAt: at,
  attemptedAt: at,
  arrivedAt: at,
  withdrawal: z.optional(choices(z.enum(['wanted', 'done', 'too-late']), 'leave-out')),
  withdrawnAt: z.optional(isoInstant),
  joined: z.optional(z.string()),
  details: z.optional(
    z.object({
      change: z.number(),
      fields: z.object({
        ...{ want, via, text, pupilSays },
        at: z.optional(place),
        safeToCallHome: z.optional(safeToCallHome),
      }),
    }),
  ),
  unsent: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      refused: z.optional(choices(z.literal(true), 'leave-out')),
    }),
  ),
  server: z.optional(sosSchema),
  messages: z.array(z.extend(sosMessageSchema, { id: z.string() })),
  lookedAt: z.optional(isoInstant),
};

/** What stands for a part that cannot be read: then the server is asked again what it has. */
const INSTEAD: Readonly<Record<string, unknown>> = { whereabouts: 'maybe', unsent: [], messages: [] };

/** Never fails for a part of it: only without its id, or what the server is to get. */
export function readOwnSos(opened: unknown): Reading<OwnSos> {
  const outer = readAs(z.looseObject({ sosId: z.string(), document: z.looseObject({}) }), opened);
  if (!outer.ok) return outer;
  const document = legibleNewSos(outer.data.document);
  if (!document.ok) return document;
  const parts = Object.entries(shape).flatMap(([field, schema]) => {
    const read = readAs<z.ZodMiniType>(schema, outer.data[field]);
    const value = read.ok ? read.data : INSTEAD[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  // What a later version has put into it goes to the server all the same.
  const whole = { ...outer.data.document, ...document.data };
  const sos = { sosId: outer.data.sosId, document: whole, ...Object.fromEntries(parts) };
  return { ok: true, data: sos as unknown as OwnSos };
}
