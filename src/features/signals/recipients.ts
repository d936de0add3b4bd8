/** Whom something can be for, as the tablet keeps it: a group, or one adult. */
import type { Addressee } from '@domain/signals/outgoing';
import type { SignalReader } from '@/local/note-draft';

const ADULT = 'uid:';

export function addresseeOf(reader: SignalReader): Addressee {
  return isAdult(reader) ? { uid: reader.slice(ADULT.length) } : { group: reader };
}

export function adultReader(uid: string): SignalReader {
  return `${ADULT}${uid}`;
}

function isAdult(reader: SignalReader): reader is `uid:${string}` {
  return reader.startsWith(ADULT);
}
