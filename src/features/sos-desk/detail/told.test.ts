import { defaultSos } from '@domain/defaults/sos';
import type { Staff } from '@domain/identity';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import { describe, expect, test } from 'vitest';
import { onDuty, strangerOf, toldInTurn } from './told';

const event = (minute: number, type: SosEvent['type'], ...to: string[]): SosEvent => ({
  type,
  by: 'system',
  at: `2026-11-24T00:${String(minute).padStart(2, '0')}:00.000Z`,
  to,
});

const member = (title: Staff['title'], workDays: number[]): Staff => ({
  role: 'counsellor',
  title,
  displayName: title,
  classIds: [],
  cover: {},
  workDays,
  active: true,
});

test('whoever was told stands there once, with the first time', () => {
  const told = toldInTurn([
    event(9, 'escalated', 'board', 'head'),
    event(3, 'escalated', 'head'),
    event(0, 'escalated', 'nurse'),
    event(4, 'sent', 'nurse'),
    event(5, 'shared', 'teacher'),
  ]);
  expect(told.map(({ uid, at }) => `${uid} ${at.slice(14, 16)}`)).toEqual([
    ...['nurse 00', 'head 03', 'teacher 05', 'board 09'],
  ]);
});

test('the counsellor who comes on Tuesdays is on duty on a Tuesday only', () => {
  const staff = {
    nurse: member('nurse', [1, 2, 3, 4, 5]),
    sc: member('sc', [2]),
    office: member('office', [2]),
  };
  const sos = { chain: 'school' } as Sos;
  expect(onDuty(sos, defaultSos, staff, '2026-11-24')).toEqual(['nurse', 'sc']);
  expect(onDuty(sos, defaultSos, staff, '2026-11-25')).toEqual(['nurse']);
  expect(onDuty({ chain: 'outOfHours' } as Sos, defaultSos, staff, '2026-11-24')).toEqual([]);
});

describe('whoever is not at work in the school', () => {
  const staff = { nurse: member('nurse', [1]) };
  const climbed = (step: number, ...to: string[]): SosEvent => ({ ...event(step, 'escalated', ...to), step });
  const nobodyOfBoard = { ...defaultSos, school: defaultSos.school.slice(0, 2) };

  test('is of the board only when a step of the board reached them', () => {
    const events = [climbed(0, 'nurse', 'left'), climbed(1, 'head'), climbed(2, 'board-1')];
    expect(strangerOf('board-1', events, defaultSos, staff)).toBe('board');
    expect(strangerOf('left', events, defaultSos, staff)).toBe('former');
    expect(strangerOf('head', events, defaultSos, staff)).toBe('former');
  });

  test('has left when the SOS was shared with them, or when a step that the board shares reached them again', () => {
    expect(strangerOf('left', [event(0, 'shared', 'left')], defaultSos, staff)).toBe('former');
    const steps = [defaultSos.school[0], { ...defaultSos.school[2], to: ['principal', 'board'] }];
    const settings = { ...defaultSos, school: steps } as SosSettings;
    const events = [climbed(0, 'nurse', 'left'), climbed(1, 'left', 'board-1')];
    expect(strangerOf('left', events, settings, staff)).toBe('former');
    expect(strangerOf('board-1', events, settings, staff)).toBe('board');
  });

  test('may be either where the board was told in the place of those who must not know', () => {
    expect(strangerOf('x', [climbed(1, 'x')], nobodyOfBoard, staff)).toBe('either');
    expect(strangerOf('x', [climbed(1, 'x', 'nurse')], nobodyOfBoard, staff)).toBe('former');
    expect(strangerOf('x', [], defaultSos, staff)).toBe('either');
  });
});
