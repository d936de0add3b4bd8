import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { fromStored } from '@domain/documents/instants';
import { type Sos, sosSchema } from '@domain/sos/records';
import { parsed } from '../platform/store';

/** What a call for help can do without, and what stands for it then. */
const INSTEAD: Readonly<Record<string, unknown>> = {
  ...{ text: undefined, want: undefined, via: undefined, pupilSays: undefined },
  ...{ at: 'unknown', safeToCallHome: 'ask', classId: '0000-1-unknown' },
};

/**
 * An SOS in which something that a tablet wrote cannot be read: it climbs without that, like every other. `undefined` when there is
 * none; throws `MalformedDocumentError` where it is what functions write.
 */
export function legibleSos(snapshot: DocumentSnapshot): Sos | undefined {
  if (!snapshot.exists) return undefined;
  const data = fromStored(snapshot.data()) as Record<string, unknown>;
  const outcome = sosSchema.safeParse(data);
  if (outcome.success) return outcome.data;
  const broken = outcome.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
  const mended = broken.map(
    (field) => [field, field in sosSchema.shape ? INSTEAD[field] : undefined] as const,
  );
  const rest = { ...data, ...Object.fromEntries(mended) };
  const again = sosSchema.safeParse(
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  );
  return again.success ? again.data : parsed(sosSchema, snapshot);
}
