import type { ClassDay } from '@domain/derived';
import { expect, test } from 'vitest';
import { isSettled, type Mark, markKey, withMarks } from './own-marks';

const at = '2026-11-20T00:00:00.000Z';
const empty: ClassDay = { classId: '2026-5-1', day: '2026-11-20' };
const shown = (classDay: ClassDay, ...marks: Mark[]) =>
  withMarks(classDay, Object.fromEntries(marks.map((mark) => [markKey(mark), mark])), 'me');

test('a tap stands on the board before the board itself knows it', () => {
  const mark: Mark = { kind: 'contact', pupilId: 'a', on: true, at };
  const marked = shown(empty, mark);
  expect(marked.contacts).toEqual({ a: { me: at } });
  expect(isSettled(empty, mark, 'me')).toBe(false);
  expect(isSettled(marked, mark, 'me')).toBe(true);
});

test('taking one back leaves the marks of colleagues alone', () => {
  const before: ClassDay = { ...empty, observations: { a: { me: at, colleague: at } } };
  expect(shown(before, { kind: 'observation', pupilId: 'a', on: false, at }).observations).toEqual({
    a: { colleague: at },
  });
});

test('present again takes the pupil off the attendance map', () => {
  const before: ClassDay = { ...empty, attendance: { a: 'absent', b: 'late' } };
  const mark: Mark = { kind: 'attendance', pupilId: 'a', state: 'present' };
  const marked = shown(before, mark);
  expect(marked.attendance).toEqual({ b: 'late' });
  expect(isSettled(before, mark, 'me')).toBe(false);
  expect(isSettled(marked, mark, 'me')).toBe(true);
});

test('marks of one pupil do not disturb those of another or of another kind', () => {
  const marked = shown(
    empty,
    { kind: 'contact', pupilId: 'a', on: true, at },
    { kind: 'observation', pupilId: 'a', on: true, at },
    { kind: 'attendance', pupilId: 'b', state: 'late' },
  );
  expect(marked).toEqual({
    ...empty,
    contacts: { a: { me: at } },
    observations: { a: { me: at } },
    attendance: { b: 'late' },
  });
});
