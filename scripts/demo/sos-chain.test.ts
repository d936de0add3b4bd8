import { expect, it } from 'vitest';
import type { Staff } from '@domain/identity';
import { chainProblems } from '@domain/sos/chain-problems';
import { sosSettingsSchema } from '@domain/sos/settings';
import { demoChain } from './sos-chain';

const member = (title: Staff['title'], role: Staff['role']) => ({
  ...{ title, role, classIds: [],
  cover: {}, workDays: [1, 2, 3, 4, 5], active: true },
});
const staff = new Map([
  ['nurse-1', member('nurse', 'counsellor')],
  ['vice-1', member('vice-principal', 'leader')],
  ['office-1', member('office', 'admin')],
]);
const settings = demoChain(staff);

it('is a chain that a school could save', () => {
  expect(sosSettingsSchema.parse(settings)).toEqual(settings);
  expect(chainProblems(settings, { staff, board: ['board-1'] })).toEqual({ school: [], outOfHours: [] });
});

it('climbs within a minute, on screens alone, and names who is on call out of hours', () => {
  for (const steps of [settings.school, settings.outOfHours]) {
    expect(steps.map(({ afterMinutes }) => afterMinutes * 60)).toEqual([0, 20, 40]);
    expect(steps.flatMap(({ channels }) => channels)).toEqual(['inbox', 'inbox', 'inbox']);
  }
  expect(settings.outOfHours.map(({ to }) => to)).toEqual([['nurse-1'], ['vice-1'], ['board']]);
});
