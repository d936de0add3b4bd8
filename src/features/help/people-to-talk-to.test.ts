import { expect, it } from 'vitest';
import type { Reader } from '@domain/access/shown-readers';
import { peopleToTalkTo } from './people-to-talk-to';

const adult = (
  uid: string,
  role: Reader['role'],
  title: Reader['title'],
  classIds: string[] = [],
): Reader => ({
  ...{ uid, role, title, classIds, displayName: uid },
});
const STAFF = [
  adult('principal', 'leader', 'principal'),
  adult('own', 'teacher', 'homeroom', ['2026-5-1']),
  adult('other', 'teacher', 'homeroom', ['2026-5-2']),
  adult('nurse', 'counsellor', 'nurse'),
  adult('office', 'admin', 'office'),
];

it('names those around the child by title, and nobody whom the child keeps out', () => {
  const names = (not: string[]) => peopleToTalkTo(STAFF, ['2026-5-1'], not).flatMap((one) => one.names);
  expect(names([]).toSorted()).toEqual(['nurse', 'own', 'principal']);
  expect(names(['nurse']).toSorted()).toEqual(['own', 'principal']);
  expect(peopleToTalkTo([], ['2026-5-1'], [])).toEqual([]);
});
