import { paths } from '@domain/paths';
import { expect, it } from 'vitest';
import { linksOf, monthsOf, roundOf } from './sources';

const notice = { pupilId: 'p1' };
const answers = paths.sensitiveAnswers('sora', 'p1', 'autumn');

it("leads to the part of the child's page that shows what a reason was read from", () => {
  const sources = [
    paths.checkIn('sora', 'p1', '2026-11-17'),
    paths.observation('sora', 'p1', '2026-11-18', 'teacher'),
    paths.homeroomResult('sora', 'p1', 'autumn'),
    paths.attendance('sora', 'p1', '2026-11'),
    paths.notice('sora', 'absence_homeroom_p1_2026-W44'),
  ];
  expect(linksOf({ sources }, notice, 'me')).toEqual([
    { kind: 'weather', of: '2026-11-17', href: '/pupils/p1#weather' },
    { kind: 'observation', of: '2026-11-18', href: '/pupils/p1/timeline' },
    { kind: 'survey', of: 'autumn', href: '/pupils/p1#survey' },
    { kind: 'attendance', of: '2026-11', href: '/pupils/p1#attendance' },
    { kind: 'notice', of: 'absence_homeroom_p1_2026-W44', href: '/notices/absence_homeroom_p1_2026-W44' },
  ]);
});

it('names each place once, and none that no screen shows', () => {
  const results = [paths.result('sora', 'p1', 'autumn'), paths.homeroomResult('sora', 'p1', 'autumn')];
  expect(linksOf({ sources: results }, notice, 'me')).toHaveLength(1);
  expect(linksOf({ sources: [paths.mood('sora', 'p1')] }, notice, 'me')).toEqual([]);
});

it('offers a note to those whom the child saw named above the box, and to nobody else', () => {
  const reason = { sources: [paths.note('sora', 'p1', '2026-11-17', 'homeroom')], readers: ['homeroom-5-1'] };
  expect(linksOf(reason, notice, 'homeroom-5-1')).toHaveLength(1);
  expect(linksOf(reason, notice, 'nurse-1')).toEqual([]);
});

it('finds the months whose attendance a notice is about', () => {
  const months = ['2026-10', '2026-11'].map((month) => paths.attendance('sora', 'p1', month));
  expect(monthsOf([answers, ...months])).toEqual(['2026-10', '2026-11']);
});

it('finds the round whose answers a notice is about', () => {
  expect(roundOf([paths.attendance('sora', 'p1', '2026-11'), answers])).toBe('autumn');
  expect(roundOf([])).toBeNull();
});
