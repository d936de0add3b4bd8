import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { fromStored } from '@domain/documents/instants';
import { legibleSos as legible } from '@domain/sos/legible';
import type { Sos } from '@domain/sos/records';
import { MalformedDocumentError } from '../platform/malformed';

/** The SOS, which climbs like every other without what cannot be read of it. `undefined` when there is none; throws `MalformedDocumentError`. */
export function legibleSos(snapshot: DocumentSnapshot): Sos | undefined {
  if (!snapshot.exists) return undefined;
  const reading = legible(fromStored(snapshot.data()));
  if (!reading.ok) throw new MalformedDocumentError(snapshot.ref.path, reading.fields);
  return reading.data;
}
