import { defaultSos } from '@domain/defaults/sos';
import type { Staff } from '@domain/identity';
import type { Sos, SosEvent } from '@domain/sos/records';
import { expect, test } from 'vitest';
import { onDuty, reachesBoard, toldInTurn } from './told';

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

test('a step that reaches the board is told from one that does not', () => {
  expect(reachesBoard({ ...event(0, 'escalated'), step: 2 }, defaultSos)).toBe(true);
  expect(reachesBoard({ ...event(0, 'escalated'), step: 0 }, defaultSos)).toBe(false);
  expect(reachesBoard(event(0, 'shared'), defaultSos)).toBe(false);
});
