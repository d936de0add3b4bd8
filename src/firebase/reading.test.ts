import { afterEach, expect, it } from 'vitest';
import type { Declaration } from '@domain/documents/declaration';
import { DOCUMENTS } from '@domain/documents/table';
import { sampleOf, withAt } from '@domain/documents/sample.fixture';
import { readList, readListOf, readOne } from './reading';
import { onUnreadable, type Unreadable } from './unreadable';

/** Pupils' pages, the worker and staff's pages all read what is stored by these two. */
const declared: readonly [string, Declaration][] = Object.entries(DOCUMENTS);
const told: Unreadable[] = [];
const stop = onUnreadable((what) => told.push(what));
afterEach(() => told.splice(0));

it('lists and single documents of every kind go on beside what a later version has written, and it is told', () => {
  for (const [name, { schema }] of declared) {
    const { value, choices } = sampleOf(schema);
    for (const { place } of choices) {
      const later = withAt(value, place, () => 'a-later-member');
      const before = told.length;
      const read = readList(schema, [
        { id: 'later', data: later },
        { id: 'today', data: { ...(value as object), laterField: 1 } },
      ]);
      const where = `${name} ${place.join('.')}`;
      expect(read.today, where).toEqual(readOne(schema, value));
      expect(told.length > before, where).toBe(!('later' in read));
    }
  }
});

it('counts what a list leaves out because only a later version can show it', () => {
  const { value } = sampleOf(DOCUMENTS.notice.schema);
  const later = { ...(value as object), kind: 'a-later-kind' };
  const found = [value, later, { kind: 'talk' }].map((data, index) => ({ id: String(index), data }));
  const { read, newer } = readListOf(DOCUMENTS.notice.schema, found);
  expect([Object.keys(read), newer]).toEqual([['0'], 1]);
});

it('tells a document of a later version from one that nobody can read', () => {
  const { value } = sampleOf(DOCUMENTS.notice.schema);
  readOne(DOCUMENTS.notice.schema, { ...(value as object), kind: 'a-later-kind' });
  readOne(DOCUMENTS.notice.schema, { kind: 'talk' });
  expect(told).toEqual(['newer', 'broken']);
});

it('stops telling whoever does not listen any more', () => {
  stop();
  readOne(DOCUMENTS.notice.schema, {});
  expect(told).toEqual([]);
});
