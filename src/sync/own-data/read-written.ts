/** What a pupil wrote, as the copy on the tablet has it. One part that this version cannot read hides no other: the server has it, too. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import { readUnreceived } from '@domain/answers/pupil-write-schemas';
import type { Written } from './own-data-types';

type Kind = PupilWrite['kind'];

/** Of what kind the documents of a part are; `choices` is one. */
const KINDS = {
  checkIns: 'checkIn',
  notes: 'note',
  responses: 'response',
  outgoing: 'outgoing',
  choices: 'choices',
} as const satisfies Record<keyof Written, Kind>;

/** Whatever else stands in the copy stays as it is. */
export function withReadWritten<T extends object>(kept: T): T & Written {
  const read: Partial<Record<string, unknown>> = { ...kept };
  for (const [part, kind] of Object.entries(KINDS)) {
    if (kind === 'choices') read[part] = readable(kind, { one: read[part] }).one;
    else read[part] = readable(kind, read[part]);
  }
  return read as T & Written;
}

function readable(kind: Kind, documents: unknown): Record<string, PupilWrite['document']> {
  if (typeof documents !== 'object' || documents === null) return {};
  const read = Object.entries(documents).flatMap(([id, document]) => {
    const reading = readUnreceived(kind, document);
    return reading.ok ? [[id, reading.data] as const] : [];
  });
  return Object.fromEntries(read);
}
