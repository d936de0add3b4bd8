import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { sampleOf, withAt } from '@domain/documents/sample.fixture';
import { DOCUMENTS } from '@domain/documents/table';
import { leniently, parsed } from './store';
import { MalformedDocumentError } from './malformed';

const stored = (data: unknown) =>
  ({ exists: true, ref: { path: 'somewhere' }, data: () => data }) as unknown as DocumentSnapshot;

it('functions read every document with a field more as today, and go on beside a choice that they do not know', () => {
  for (const [name, { schema }] of Object.entries(DOCUMENTS)) {
    const { value, choices } = sampleOf(schema);
    expect(parsed(schema, stored({ ...(value as object), laterField: 1 })), name).toEqual(
      parsed(schema, stored(value)),
    );
    for (const { place } of choices) {
      const failed: unknown[] = [];
      const later = stored(withAt(value, place, () => 'a-later-member'));
      const read = leniently(schema, later, (_, error) => failed.push(error));
      expect(failed.every((error) => error instanceof MalformedDocumentError)).toBe(true);
      expect(failed.length, `${name} ${place.join('.')}`).toBe(read === undefined ? 1 : 0);
    }
  }
});
