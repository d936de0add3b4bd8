import { expect, it } from 'vitest';
import type { Staff } from '../identity';
import { readersAt, recordReaders, surveyReaders } from './shown-readers';
import type { Reader } from './around-child';

const reader = (displayName: string, role: Reader['role'], classIds: string[] = []): Reader => ({
  displayName,
  role,
  title: 'homeroom',
  classIds,
});
const names = (readers: readonly Reader[]) => readers.map(({ displayName }) => displayName);

it('names the teachers of the own class only, all counsellors and leaders, and never an admin', () => {
  const readers = surveyReaders({
    staff: [
      reader('own', 'teacher', ['2026-5-1']),
      reader('other', 'teacher', ['2026-5-2']),
      reader('nurse', 'counsellor'),
      reader('principal', 'leader'),
      reader('office', 'admin', ['2026-5-1']),
    ],
    classIds: ['2026-5-1'],
  });
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
const adultsOn = (day: string, classIds: string[], team?: string[]) => ({
  staff: readersAt(school, policy(team), day),
  classIds,
});
const readersOn = (day: string, team?: string[]) => surveyReaders(adultsOn(day, ['2026-5-1'], team));

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

it('names the teachers of both classes of a pupil of a special-needs class', () => {
  const both = surveyReaders(adultsOn('2026-11-28', ['2026-5-himawari', '2026-5-2']));
  expect(names(both.homeroom)).toEqual(['subject']);
});

it('names a nurse or a leader who has the class as one, and does not say that they see the summary alone', () => {
  const small = { ...school, nurse: staff('counsellor', 'nurse', { classIds: ['2026-5-3'] }) };
  const adults = { staff: readersAt(small, policy(), '2026-11-29'), classIds: ['2026-5-3'] };
  expect(names(surveyReaders(adults).homeroom)).toEqual([]);
  expect(names(recordReaders(adults).homeroom)).toEqual(['nurse']);
});

it('names student guidance after those who hear what a child confides', () => {
  const guided = { ...school, guide: staff('counsellor', 'guidance') };
  const adults = { staff: readersAt(guided, policy(), '2026-11-29'), classIds: ['2026-5-1'] };
  expect(names(surveyReaders(adults).counsellors)).toEqual(['nurse', 'guidance']);
});
