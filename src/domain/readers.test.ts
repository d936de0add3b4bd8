import { expect, it } from 'vitest';
import { surveyReaders, type Reader } from './readers';

const reader = (displayName: string, role: Reader['role'], classIds: string[] = []): Reader => ({
  displayName,
  role,
  title: 'homeroom',
  classIds,
});
const names = (readers: readonly Reader[]) => readers.map(({ displayName }) => displayName);

it('names the teachers of the own class only, all counsellors and leaders, and never an admin', () => {
  const readers = surveyReaders(
    [
      reader('own', 'teacher', ['2026-5-1']),
      reader('other', 'teacher', ['2026-5-2']),
      reader('nurse', 'counsellor'),
      reader('principal', 'leader'),
      reader('office', 'admin', ['2026-5-1']),
    ],
    '2026-5-1',
  );
  expect(names(readers.homeroom)).toEqual(['own']);
  expect(names(readers.counsellors)).toEqual(['nurse']);
  expect(names(readers.leaders)).toEqual(['principal']);
});
