import { describe, expect, it } from 'vitest';
import { sosSchema } from '../sos/records';
import { legibleSos } from '../sos/legible';
import { readAs, readEach } from './reading';
import { sampleOf, withAt } from './sample.fixture';
import { DOCUMENTS } from './table';

const LATER = 'a-later-member';
const documents = Object.entries(DOCUMENTS).map(([name, { schema }]) => ({
  name,
  schema,
  ...sampleOf(schema),
}));

describe.each(documents)('$name, as a later version writes it', ({ schema, value, choices, objects }) => {
  const today = readAs(schema, value);

  it('is what today’s version reads, when nothing was added', () => {
    expect(today).toMatchObject({ ok: true });
  });

  it('reads the same with one field more, wherever that stands', () => {
    for (const place of objects)
      expect(
        readAs(
          schema,
          withAt(value, place, (fields) => ({ ...(fields as object), laterField: 1 })),
        ),
        place.join('.'),
      ).toEqual(today);
  });

  it('says of every list of choices what a reader does with one that it does not know', () => {
    expect(choices.filter(({ policy }) => policy === undefined)).toEqual([]);
  });

  it('with one choice more hides nothing beside it, and is read as is said there', () => {
    for (const { place, policy } of choices) {
      const later = withAt(value, place, () => LATER);
      const reading = readAs(schema, later);
      const { read, newer, broken } = readEach(schema, [
        { id: 'later', data: later },
        { id: 'today', data: value },
      ]);
      expect(read.today, place.join('.')).toEqual(today.ok && today.data);
      expect([...Object.keys(read), ...newer, ...broken].toSorted()).toEqual(['later', 'today']);
      if (typeof policy === 'object') expect(reading.ok, place.join('.')).toBe(true);
      if (policy === 'refuse') expect(reading, place.join('.')).toMatchObject({ ok: false, newer: false });
      if (policy === 'newer' && !reading.ok) expect(reading.newer, place.join('.')).toBe(true);
    }
  });
});

describe('a call for help', () => {
  const { value, choices } = sampleOf(sosSchema);

  it('is read with any choice that is not known, and says that somebody has seen it', () => {
    for (const { place } of choices) {
      const reading = legibleSos(withAt(value, place, () => LATER));
      expect(reading.ok && reading.data.acknowledgedBy?.name, place.join('.')).toBe('x');
    }
    const later = legibleSos({ ...(value as object), state: LATER });
    expect(later.ok && later.data.state).toBe('acknowledged');
    const unseen = legibleSos({ ...(value as object), state: LATER, acknowledgedBy: undefined });
    expect(unseen.ok && unseen.data.state).toBe('received');
  });

  it('is read without what a tablet wrote and nobody can read', () => {
    const reading = legibleSos({ ...(value as object), text: 7, at: 9, classId: '' });
    expect(reading.ok && reading.data).toMatchObject({ at: 'unknown', classId: '0000-1-unknown' });
    expect(reading.ok && reading.data.text).toBeUndefined();
  });
});
