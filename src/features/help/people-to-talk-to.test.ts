import { expect, it } from 'vitest';
import { readerOf } from '@domain/access/reader.fixture';
import { peopleToTalkTo } from './people-to-talk-to';

const STAFF = [
  readerOf('principal', 'leader', 'principal'),
  readerOf('own', 'teacher', 'homeroom', ['2026-5-1']),
  readerOf('other', 'teacher', 'homeroom', ['2026-5-2']),
  readerOf('nurse', 'counsellor', 'nurse'),
  readerOf('office', 'admin', 'office'),
];

it('names those around the child by title, and nobody whom the child keeps out', () => {
  const names = (not: string[]) => peopleToTalkTo(STAFF, ['2026-5-1'], not).flatMap((one) => one.names);
  expect(names([]).toSorted()).toEqual(['nurse', 'own', 'principal']);
  expect(names(['nurse']).toSorted()).toEqual(['own', 'principal']);
  expect(peopleToTalkTo([], ['2026-5-1'], [])).toEqual([]);
});
