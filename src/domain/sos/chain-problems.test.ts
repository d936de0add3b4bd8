import { expect, it } from 'vitest';
import { defaultSos } from '../defaults/sos';
import { chainProblems } from './chain-problems';
import { sosSettingsSchema, type ChainStep } from './settings';
import { settings, world } from './sos.fixture';

const step = (change: Partial<ChainStep> = {}): ChainStep => ({
  afterMinutes: 0,
  to: ['nurse'],
  channels: ['inbox'],
  ...change,
});
const of = (school: ChainStep[], outOfHours: ChainStep[] = []) =>
  chainProblems({ school, outOfHours }, world);

it('finds nothing wrong with the default and with a chain of people on call', () => {
  expect(sosSettingsSchema.parse(defaultSos)).toEqual(defaultSos);
  expect(chainProblems(defaultSos, world)).toEqual({ school: [], outOfHours: [] });
  expect(of(settings.school, [step({ to: ['vice', 'board'] })])).toEqual({ school: [], outOfHours: [] });
});

it('refuses a chain without steps, without people, and without ways', () => {
  expect(of([]).school).toEqual([{ why: 'empty' }]);
  expect(of([step(), step({ afterMinutes: 3, to: [] })]).school).toEqual([{ why: 'no-recipients', step: 1 }]);
  expect(of([step({ channels: [] })]).school).toEqual([{ why: 'no-channels', step: 0 }]);
});

it('refuses a chain that begins late or does not go forward', () => {
  expect(of([step({ afterMinutes: 1 })]).school).toEqual([{ why: 'late-start' }]);
  expect(of([step(), step({ afterMinutes: 0 })]).school).toEqual([{ why: 'not-later', step: 1 }]);
});

it('names the weekdays on which the first step reaches nobody', () => {
  const weekdays = of([step({ to: ['sc'] })]).school.map(
    (problem) => 'weekday' in problem && problem.weekday,
  );
  expect(weekdays).toEqual([1, 2, 4, 5]);
});

it('refuses people who have left, and the homeroom teacher, whom only the child brings in', () => {
  expect(of([step({ to: ['nurse', 'gone'] })]).school).toEqual([{ why: 'unknown', step: 0, to: 'gone' }]);
  expect(of([step({ to: ['nurse', 'homeroom'] })]).school).toEqual([{ why: 'homeroom', step: 0 }]);
});

it('wakes only people who are named out of hours', () => {
  expect(of([step()], [step({ to: ['nurse-1'] })]).outOfHours).toEqual([]);
  expect(of([step()], [step({ to: ['principal', 'vice-principal'] })]).outOfHours).toEqual([
    { why: 'not-named', step: 0, to: 'principal' },
    { why: 'not-named', step: 0, to: 'vice-principal' },
  ]);
});
