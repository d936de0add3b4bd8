import type { Staff } from '@domain/identity';
import type { Notice } from '@domain/notices/records';
import { expect, it } from 'vitest';
import { mayRead } from './who-reads';

const DAY = '2026-11-20';

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
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-1'] }), DAY)).toBe(true);
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-himawari'] }), DAY)).toBe(true);
  expect(mayRead(absence, 't', staff('teacher', { classIds: ['2026-5-2'] }), DAY)).toBe(false);
  expect(
    mayRead(notice('absence', 'counsellor'), 't', staff('teacher', { classIds: ['2026-5-1'] }), DAY),
  ).toBe(false);
});

it('offers a notice of the homeroom to whoever covers a class up to the last day of the cover, and not to whom it was made for once', () => {
  const absence = notice('absence', 'homeroom', ['former']);
  const covering = staff('teacher', { cover: { '2026-5-1': '2026-11-20' } });
  expect(mayRead(absence, 't', covering, '2026-11-20')).toBe(true);
  expect(mayRead(absence, 't', covering, '2026-11-21')).toBe(false);
  expect(mayRead(absence, 'former', staff('teacher'), DAY)).toBe(false);
});

it('offers a teacher what was made for them by name beside the homeroom', () => {
  expect(mayRead(notice('safety', 'safety', ['t']), 't', staff('teacher'), DAY)).toBe(true);
  expect(mayRead(notice('safety', 'safety', ['other']), 't', staff('teacher'), DAY)).toBe(false);
});

it('keeps a wish to talk with the counsellors from guidance and from leaders who were not brought in', () => {
  const talk = notice('talk', 'counsellor', ['brought-in']);
  expect(mayRead(talk, 'c', staff('counsellor', { title: 'sc' }), DAY)).toBe(true);
  expect(mayRead(talk, 'c', staff('counsellor', { title: 'guidance' }), DAY)).toBe(false);
  expect(mayRead(talk, 'l', staff('leader'), DAY)).toBe(false);
  expect(mayRead(talk, 'brought-in', staff('leader'), DAY)).toBe(true);
  expect(mayRead(notice('talk', 'homeroom'), 'c', staff('counsellor', { title: 'guidance' }), DAY)).toBe(
    true,
  );
});

it('offers leaders everything else and admins nothing', () => {
  expect(mayRead(notice('risk', 'counsellor'), 'l', staff('leader'), DAY)).toBe(true);
  expect(mayRead(notice('risk', 'counsellor', ['a']), 'a', staff('admin'), DAY)).toBe(false);
});
