import { expect, it } from 'vitest';
import type { Staff } from './identity';
import { readersAt, surveyReaders, type Reader } from './readers';

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

const staff = (role: Staff['role'], title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  ...{ role, title, displayName: title, classIds: [], cover: {}, workDays: [1], active: true },
  ...change,
});
const policy = (bullyingTeam?: string[]) => ({
  safetyContacts: ['nurse', 'own'],
  retentionYears: { responses: 5, checkIns: 3 },
  requireMfa: false,
  notices: {
    perClassAndWeek: 2,
    perSchoolAndWeek: 5,
    floor: 0.1,
    digestAt: '08:00',
    ...(bullyingTeam && { bullyingTeam }),
  },
});
const school = {
  own: staff('teacher', 'homeroom', { classIds: ['2026-5-1'] }),
  cover: staff('teacher', 'subject', { cover: { '2026-5-1': '2026-11-30', '2026-5-2': '2026-11-28' } }),
  guidance: staff('teacher', 'guidance'),
  nurse: staff('counsellor', 'nurse'),
  head: staff('leader', 'principal'),
};
const readersOn = (day: string, team?: string[]) =>
  surveyReaders(readersAt(school, policy(team), day), '2026-5-1');

it('names the team that hears of answers about bullying, by whoever the school named or else who it is then', () => {
  expect(names(readersOn('2026-11-29').bullyingTeam)).toEqual(['guidance', 'nurse', 'principal']);
  expect(names(readersOn('2026-11-29', ['guidance']).bullyingTeam)).toEqual(['guidance']);
});

it('names whoever covers for the homeroom, while it lasts, and everybody once', () => {
  expect(names(readersOn('2026-11-29').homeroom)).toEqual(['homeroom', 'subject']);
  expect(names(readersOn('2026-12-01').homeroom)).toEqual(['homeroom']);
  expect(names(readersOn('2026-12-01').safetyContacts)).toEqual(['homeroom']);
  expect(names(readersOn('2026-12-01').all)).toEqual(['homeroom', 'nurse', 'principal', 'guidance']);
});
