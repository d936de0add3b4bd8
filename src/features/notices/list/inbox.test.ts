import type { Notice } from '@domain/notices/records';
import { expect, it } from 'vitest';
import { place } from '../placed.fixture';
import { withoutTwins } from '@domain/notices/twins';
import { inOrder, isExpired, isNewsTo, isOverdue, openByPupil } from './inbox';

const NOBODY: ReadonlySet<string> = new Set();
const decided: Partial<Notice> = {
  decision: { decision: 'talked', by: 'nurse', at: '2026-11-20T01:00:00.000Z' },
};
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id.replace(/_2026-W47$/, ''));

it('puts first who waits for an answer, then whom one can speak to today, and last what is decided', () => {
  const all = [
    place('risk', decided),
    place('change', { pupilId: 'p2' }),
    place('observation', { pupilId: 'p3' }),
    place('talk', { pupilId: 'p4' }),
    place('safety', { pupilId: 'p5', audience: 'safety' }),
  ];
  expect(ids(inOrder(all, new Set(['p2']), 'nurse'))).toEqual([
    'safety_safety_p5',
    'talk_counsellor_p4',
    'observation_counsellor_p3',
    'change_counsellor_p2',
    'risk_counsellor_p1',
  ]);
});

it('puts what nobody has opened before the rest, then what is mine, then the newest', () => {
  const opened = { openedAt: '2026-11-20T02:00:00.000Z' };
  const all = [
    place('change', { ...opened, pupilId: 'p1' }),
    place('change', { ...opened, pupilId: 'p2', assignee: 'nurse' }),
    place('change', { pupilId: 'p3' }),
    place('change', { pupilId: 'p4', since: '2026-11-21T00:00:00.000Z' }),
  ];
  expect(ids(inOrder(all, NOBODY, 'nurse'))).toEqual([
    'change_counsellor_p4',
    'change_counsellor_p3',
    'change_counsellor_p2',
    'change_counsellor_p1',
  ]);
});

it('puts the nearest deadline first among those who wait', () => {
  const all = [
    place('safety', { pupilId: 'p1', openBy: '2026-11-20T08:00:00.000Z' }),
    place('talk', { pupilId: 'p2', openBy: '2026-11-19T08:00:00.000Z' }),
    place('talk', { pupilId: 'p3' }),
  ];
  expect(ids(inOrder(all, NOBODY, 'nurse'))).toEqual([
    'talk_counsellor_p2',
    'safety_counsellor_p1',
    'talk_counsellor_p3',
  ]);
});

it('shows the fuller of two documents about the same occasion, and two wishes to talk as two', () => {
  const all = [
    place('absence'),
    place('absence', { audience: 'homeroom' }),
    place('absence', { audience: 'homeroom' }, '2026-W46'),
    place('talk'),
    place('talk', { audience: 'homeroom' }),
  ];
  expect(withoutTwins(all).map(({ id }) => id)).toEqual([
    'absence_counsellor_p1_2026-W47',
    'absence_homeroom_p1_2026-W46',
    'talk_counsellor_p1_2026-W47',
    'talk_homeroom_p1_2026-W47',
  ]);
});

it('counts what is open of each child, and nothing that is decided', () => {
  const all = [place('absence'), place('talk'), place('change', { pupilId: 'p2', ...decided })];
  expect(openByPupil(all)).toEqual(new Map([['p1', 2]]));
});

it('is overdue when nobody has opened it in time', () => {
  const openBy = '2026-11-20T08:00:00.000Z';
  const { notice } = place('talk', { openBy });
  expect(isOverdue(notice, Date.parse(openBy) - 1)).toBe(false);
  expect(isOverdue(notice, Date.parse(openBy))).toBe(true);
  expect(isOverdue({ ...notice, openedAt: '2026-11-20T07:00:00.000Z' }, Date.parse(openBy))).toBe(false);
});

it('is over as soon as its last moment has come', () => {
  const { notice } = place('change');
  expect(isExpired(notice, Date.parse(notice.expiresAt) - 1)).toBe(false);
  expect(isExpired(notice, Date.parse(notice.expiresAt))).toBe(true);
});

const marked = (uid: string) => ({
  code: 'observed' as const,
  params: { day: '2026-11-20', title: 'homeroom' },
  sources: [`schools/s/pupils/p1/topics/2026-11-20_${uid}_observation`],
});

it('puts one’s own 気になる below everything that is news, and a colleague’s where it belongs', () => {
  const absences = { code: 'absent-this-year' as const, sources: [] };
  const all = [
    place('observation', { reasons: [marked('nurse')] }),
    place('observation', { reasons: [marked('nurse'), marked('teacher')], pupilId: 'p2' }),
    place('absence', { reasons: [{ ...absences, params: { days: 5 } }], pupilId: 'p3' }),
    place('absence', { reasons: [{ ...absences, params: { days: 23 } }], pupilId: 'p4' }),
    place('change', { openedAt: '2026-11-20T02:00:00.000Z', pupilId: 'p5' }),
  ];
  expect(ids(inOrder(all, NOBODY, 'nurse'))).toEqual([
    'absence_counsellor_p4',
    'absence_counsellor_p3',
    'observation_counsellor_p2',
    'change_counsellor_p5',
    'observation_counsellor_p1',
  ]);
  expect(all.filter(({ notice }) => isNewsTo(notice, 'nurse'))).toHaveLength(3);
});
