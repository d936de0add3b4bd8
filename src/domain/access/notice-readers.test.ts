import { expect, it } from 'vitest';
import type { Staff } from '../identity';
import type { Notice } from '../notices/records';
import { readersOfNotice, readsNotice, seenBy } from './notice-readers';

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
  expect(readsNotice(absence, 't', staff('teacher', { classIds: ['2026-5-1'] }), DAY)).toBe(true);
  expect(readsNotice(absence, 't', staff('teacher', { classIds: ['2026-5-himawari'] }), DAY)).toBe(true);
  expect(readsNotice(absence, 't', staff('teacher', { classIds: ['2026-5-2'] }), DAY)).toBe(false);
  expect(
    readsNotice(notice('absence', 'counsellor'), 't', staff('teacher', { classIds: ['2026-5-1'] }), DAY),
  ).toBe(false);
});

it('offers a notice of the homeroom to whoever covers a class up to the last day of the cover, and not to whom it was made for once', () => {
  const absence = notice('absence', 'homeroom', ['former']);
  const covering = staff('teacher', { cover: { '2026-5-1': '2026-11-20' } });
  expect(readsNotice(absence, 't', covering, '2026-11-20')).toBe(true);
  expect(readsNotice(absence, 't', covering, '2026-11-21')).toBe(false);
  expect(readsNotice(absence, 'former', staff('teacher'), DAY)).toBe(false);
});

it('offers a teacher what was made for them by name beside the homeroom', () => {
  expect(readsNotice(notice('safety', 'safety', ['t']), 't', staff('teacher'), DAY)).toBe(true);
  expect(readsNotice(notice('safety', 'safety', ['other']), 't', staff('teacher'), DAY)).toBe(false);
});

it('keeps a wish to talk with the counsellors from guidance and from leaders who were not brought in', () => {
  const talk = notice('talk', 'counsellor', ['brought-in']);
  expect(readsNotice(talk, 'c', staff('counsellor', { title: 'sc' }), DAY)).toBe(true);
  expect(readsNotice(talk, 'c', staff('counsellor', { title: 'guidance' }), DAY)).toBe(false);
  expect(readsNotice(talk, 'l', staff('leader'), DAY)).toBe(false);
  expect(readsNotice(talk, 'brought-in', staff('leader'), DAY)).toBe(true);
  expect(readsNotice(notice('talk', 'homeroom'), 'c', staff('counsellor', { title: 'guidance' }), DAY)).toBe(
    true,
  );
});

it('lets a leader or a counsellor with the class read what is for its homeroom', () => {
  const wish = notice('talk', 'homeroom');
  const inClass = { classIds: ['2026-5-himawari'] };
  expect(readsNotice(wish, 'l', staff('leader', inClass), DAY)).toBe(true);
  expect(readsNotice(wish, 'l', staff('leader'), DAY)).toBe(false);
  expect(readsNotice(wish, 'a', staff('admin', inClass), DAY)).toBe(false);
  expect(readsNotice(notice('talk', 'counsellor'), 'l', staff('leader', inClass), DAY)).toBe(false);
});

it('keeps everything from whoever works here no more', () => {
  const gone = (role: Staff['role']) => staff(role, { active: false, classIds: ['2026-5-1'] });
  for (const role of ['teacher', 'counsellor', 'leader'] as const)
    expect(readsNotice(notice('safety', 'safety', ['g']), 'g', gone(role), DAY)).toBe(false);
});

it('offers leaders everything else and admins nothing', () => {
  expect(readsNotice(notice('risk', 'counsellor'), 'l', staff('leader'), DAY)).toBe(true);
  expect(readsNotice(notice('risk', 'counsellor', ['a']), 'a', staff('admin'), DAY)).toBe(false);
});

it('keeps everything from whom the child leaves out, whatever they are, and from nobody else', () => {
  const kept = { ...notice('talk', 'homeroom', ['t']), keptFrom: ['t', 'l'] };
  expect(readsNotice(kept, 't', staff('teacher', { classIds: ['2026-5-1'] }), DAY)).toBe(false);
  expect(readsNotice(kept, 'l', staff('leader', { classIds: ['2026-5-1'] }), DAY)).toBe(false);
  expect(readsNotice(kept, 'c', staff('counsellor'), DAY)).toBe(true);
});

it('says who reads it, and sends whom the child leaves out nothing more', () => {
  const colleagues = new Map([
    ['t', staff('teacher', { classIds: ['2026-5-1'] })],
    ['l', staff('leader')],
    ['c', staff('counsellor')],
    ['o', staff('teacher')],
  ]);
  const untold = { to: ['t', 'c'], at: '2026-11-20T00:00:00.000Z' };
  const standing = { ...notice('absence', 'homeroom'), untold, keptFrom: ['c'], readers: ['somebody'] };
  expect(seenBy(standing, { leftOut: ['c'] }, { staff: colleagues, board: [] }, DAY)).toMatchObject({
    readers: ['l', 't'],
    keptFrom: ['c'],
    untold: { to: ['t'] },
  });
  const free = seenBy(standing, { leftOut: [] }, { staff: colleagues, board: [] }, DAY);
  expect(free.readers).toEqual(['c', 'l', 't']);
  expect(free.keptFrom).toBeUndefined();
  expect(
    seenBy(standing, { leftOut: ['c', 't'] }, { staff: colleagues, board: [] }, DAY).untold,
  ).toBeUndefined();
});

it('reaches whoever has the class by no other title or duty, in a small school too', () => {
  const inClass = { classIds: ['2026-5-1'] };
  for (const member of [
    staff('counsellor', { ...inClass, title: 'nurse' }),
    staff('leader', inClass),
    staff('teacher', inClass),
  ]) {
    expect(readsNotice(notice('absence', 'homeroom'), 'x', member, DAY)).toBe(true);
    for (const audience of ['counsellor', 'leader', 'safety', 'bullying'] as const)
      expect(readsNotice(notice('safety', audience, ['x']), 'x', member, DAY)).toBe(false);
  }
});

it('goes on to the leaders, then to the counsellors, then to the board, where everybody who would read it is left out', () => {
  const confided = { ...notice('talk', 'counsellor', ['sc']), keptFrom: ['sc'] };
  const staffed = (...leaders: [string, Staff][]) =>
    new Map<string, Staff>([
      ['sc', staff('counsellor', { title: 'sc' })],
      ['g', staff('counsellor', { title: 'guidance' })],
      ['t', staff('teacher', { classIds: ['2026-5-1'] })],
      ...leaders,
    ]);
  const own = staff('leader', { classIds: ['2026-5-1'] });
  const among = (...leaders: [string, Staff][]) => ({ staff: staffed(...leaders), board: ['b2', 'b1'] });
  expect(readersOfNotice(confided, among(['l', staff('leader')], ['own', own]), DAY)).toEqual(['l']);
  expect(readersOfNotice(confided, among(['own', own]), DAY)).toEqual(['g']);
  const left = { ...confided, keptFrom: ['sc', 'g', 'b2'] };
  expect(readersOfNotice(left, among(), DAY)).toEqual(['b1']);
  const child = { familyName: '青木', givenName: '光' };
  expect(seenBy({ ...confided }, { leftOut: ['sc', 'g'], child }, among(), DAY)).toMatchObject({
    ...{ readers: ['b1', 'b2'], child },
  });
  expect(seenBy({ ...confided, child }, { leftOut: ['sc'], child }, among(), DAY).child).toBeUndefined();
  // A school without anybody is no child's choice.
  expect(readersOfNotice(notice('talk', 'counsellor'), { staff: new Map(), board: ['b1'] }, DAY)).toEqual([]);
});
