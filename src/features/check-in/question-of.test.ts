import { expect, it } from 'vitest';
import { addDays } from '@domain/days';
import type { OwnData } from '@/sync/own-data/own-data';
import { leavesOutReaders, questionOf } from './question-of';

const WEDNESDAY = '2026-04-08';
const session = { classId: '2026-5-1' };
const reader = (uid: string, role: 'teacher' | 'counsellor' | 'leader', classIds: string[] = []) => ({
  ...{ uid, role, classIds, displayName: uid, title: 'subject' as const },
});
const own = (change: Partial<Pick<OwnData, 'scale' | 'choices'>> = {}) => ({
  scale: { scale: 'weather' as const, body: true, soft: true },
  classIds: ['2026-5-1'],
  readers: [reader('yamada', 'teacher', ['2026-5-1']), reader('mori', 'teacher', ['2026-5-2'])],
  ...change,
});
const leavingOut = (...not: string[]) => ({ not }) as unknown as NonNullable<OwnData['choices']>;

it('asks once the school asks, on its day, who has answered and not passed', () => {
  expect(questionOf(session, own(), { skipped: false }, WEDNESDAY)).toBe('sleep');
  expect(questionOf(session, own(), { skipped: true }, WEDNESDAY)).toBeUndefined();
  expect(questionOf(session, own(), { skipped: false }, addDays(WEDNESDAY, 1))).toBeUndefined();
  const off = own({ scale: { scale: 'weather', body: true } });
  expect(questionOf(session, off, { skipped: false }, WEDNESDAY)).toBeUndefined();
  expect(questionOf(session, undefined, { skipped: false }, WEDNESDAY)).toBeUndefined();
});

it('knows whether somebody who would see an answer is left out', () => {
  expect(leavesOutReaders(session, own())).toBe(false);
  expect(leavesOutReaders(session, own({ choices: leavingOut('yamada') }))).toBe(true);
  expect(leavesOutReaders(session, own({ choices: leavingOut('mori') }))).toBe(false);
  expect(leavesOutReaders(session, undefined)).toBe(false);
});

it('does not ask a child who leaves out one of those who would read it', () => {
  const asked = (uid: string) =>
    questionOf(session, own({ choices: leavingOut(uid) }), { skipped: false }, WEDNESDAY);
  expect(asked('yamada')).toBeUndefined();
  expect(asked('mori')).toBe('sleep');
});
