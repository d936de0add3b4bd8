import type { Staff } from '@domain/identity';
import type { Notice } from '@domain/notices/records';
import { expect, it } from 'vitest';
import { mayRead } from './who-reads';

const staff = (role: Staff['role'], change: Partial<Staff> = {}): Staff => ({
  role,
  title: 'homeroom',
  displayName: '先生',
  classIds: [],
  cover: {},
  workDays: [],
  active: true,
  ...change,
});
const notice = (kind: Notice['kind'], audience: Notice['audience'], createdFor: string[] = []): Notice => ({
  kind,
  audience,
  pupilId: 'p1',
  classId: '2026-5-1',
  otherClassId: '2026-5-himawari',
  reasons: [],
  sources: [],
  createdFor,
  since: '2026-11-20T00:00:00.000Z',
  expiresAt: '2026-12-11T00:00:00.000Z',
});

it('offers a notice of the homeroom to the teachers of both classes, and to nobody of a third', () => {
  const absence = notice('absence', 'homeroom');
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-1'] }))).toBe(true);
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-himawari'] }))).toBe(true);
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-2'] }))).toBe(false);
  expect(mayRead(notice('absence', 'counsellor'), 't', staff('teacher', { classIds: ['2026-5-1'] }))).toBe(
    false,
  );
});

it('offers a teacher what was made for them by name, whatever the audience', () => {
  expect(mayRead(notice('safety', 'safety', ['t']), 't', staff('teacher'))).toBe(true);
  expect(mayRead(notice('safety', 'safety', ['other']), 't', staff('teacher'))).toBe(false);
});

it('keeps a wish to talk with the counsellors from guidance and from leaders who were not brought in', () => {
  const talk = notice('talk', 'counsellor', ['brought-in']);
  expect(mayRead(talk, 'c', staff('counsellor', { title: 'sc' }))).toBe(true);
  expect(mayRead(talk, 'c', staff('counsellor', { title: 'guidance' }))).toBe(false);
  expect(mayRead(talk, 'l', staff('leader'))).toBe(false);
  expect(mayRead(talk, 'brought-in', staff('leader'))).toBe(true);
  expect(mayRead(notice('talk', 'homeroom'), 'c', staff('counsellor', { title: 'guidance' }))).toBe(true);
});

it('offers leaders everything else and admins nothing', () => {
  expect(mayRead(notice('risk', 'counsellor'), 'l', staff('leader'))).toBe(true);
  expect(mayRead(notice('risk', 'counsellor', ['a']), 'a', staff('admin'))).toBe(false);
});
