import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, timeOn, weekdayOf } from '../days';
import { defaultPolicy } from '../defaults/settings';
import { defaultSos } from '../defaults/sos';
import type { Staff } from '../identity';
import { isSchoolDay } from '../school/calendar';
import { gapsToTell, readinessOf, type ReadinessWorld, readyDays, toldAt } from './readiness';

const MONDAY = '2026-11-30';
const WEEK = [1, 2, 3, 4, 5];
const member = (title: Staff['title'], change: Partial<Staff> = {}): Staff => ({
  role: title === 'principal' || title === 'vice-principal' ? 'leader' : 'counsellor',
  ...{ title, displayName: title, classIds: [], cover: {}, workDays: WEEK, active: true },
  ...change,
});
const teacher = (change: Partial<Staff> = {}) =>
  member('homeroom', { role: 'teacher', classIds: ['2026-5-1'], ...change });
const whole: ReadinessWorld = {
  staff: { n: member('nurse'), p: member('principal'), v: member('vice-principal'), t: teacher() },
  settings: defaultSos,
  calendar: { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
  policy: defaultPolicy(['n']),
  classIds: ['2026-5-1', '2025-4-1'],
};
const gapsOn = (world: ReadinessWorld, first = MONDAY) =>
  readyDays(world, first).flatMap(({ day, gaps }) => gaps.map(({ why }) => `${day} ${why}`));
const withStaff = (staff: Record<string, Staff>) => ({ ...whole, staff: { ...whole.staff, ...staff } });

describe('a school where somebody is always there', () => {
  it('lacks nothing in two weeks, weekends and vacations asked of nobody', () => {
    const days = readyDays(whole, MONDAY);
    expect(days).toHaveLength(14);
    expect(gapsOn(whole)).toEqual([]);
    expect(readinessOf(days)).toEqual({ ready: 10, of: 10 });
    const closed = { ...whole.calendar, closures: [{ from: '2026-11-30', to: '2026-12-14', name: '休み' }] };
    expect(gapsOn({ ...whole, staff: {}, calendar: closed })).toEqual([]);
  });
});

describe('a gap is seen before it happens', () => {
  it('where the teacher is away and nobody covers', () => {
    const tuesdays = withStaff({ t: teacher({ workDays: [1, 3, 4, 5] }) });
    expect(gapsOn(tuesdays)).toEqual(['2026-12-01 homeroom', '2026-12-08 homeroom']);
    const covered = { ...tuesdays.staff, c: teacher({ classIds: [], cover: { '2026-5-1': '2026-12-05' } }) };
    expect(gapsOn(withStaff(covered))).toEqual(['2026-12-08 homeroom']);
  });

  it('where whoever hears of danger leaves, though leaders step in as long as there is one', () => {
    const left = withStaff({ n: member('nurse', { active: false }) });
    expect(readyDays(left, MONDAY)[0]?.safety.safety).toEqual(['p', 'v']);
    const alone = { ...whole, staff: { n: member('nurse', { workDays: [1] }), t: teacher() } };
    expect(gapsOn(alone).filter((gap) => gap.endsWith('safety'))).toHaveLength(8);
  });

  it('where a step of the chain reaches nobody', () => {
    const settings = {
      ...defaultSos,
      school: [{ afterMinutes: 0, to: ['sc'], channels: ['push' as const] }],
    };
    const world = { ...withStaff({ s: member('sc', { workDays: [2] }) }), settings };
    expect(gapsOn(world).filter((gap) => gap.endsWith('step'))).toHaveLength(8);
  });

  it('where the classes of a new school year are not there on its first days', () => {
    expect(gapsOn(whole, '2027-03-29')).toContain('2027-04-01 no-classes');
    expect(gapsOn(whole, '2027-03-29')).not.toContain('2027-03-31 no-classes');
  });

  it('where nobody was ever named', () => {
    expect(gapsOn({ ...whole, policy: undefined })).toContain(`${MONDAY} no-policy`);
  });
});

it('tells leaders three days ahead, and nobody while nothing is missing', () => {
  const fridays = withStaff({ t: teacher({ workDays: [1, 2, 3, 4] }) });
  expect(gapsToTell(fridays, MONDAY)).toEqual({});
  expect(gapsToTell(fridays, '2026-12-02')).toEqual({ p: 1, v: 1 });
  expect(gapsToTell({ ...fridays, classIds: [] }, '2026-12-02')).toEqual({});
});

it('says whom a call would reach at an hour', () => {
  const world = withStaff({ s: member('sc', { workDays: [2] }) });
  const at = (day: string, time: string) => toldAt(world, day, timeOn(day, time));
  expect(at('2026-12-01', '10:15')).toEqual({
    chain: 'school',
    steps: [
      { afterMinutes: 0, uids: ['n', 'v', 's'], board: false },
      { afterMinutes: 3, uids: ['v', 'p'], board: false },
      { afterMinutes: 15, uids: [], board: true },
    ],
  });
  expect(at('2026-12-02', '10:15').steps[0]?.uids).toEqual(['n', 'v']);
  expect(at('2026-12-01', '21:00')).toEqual({ chain: 'outOfHours', steps: [] });
});

describe('whoever works when, whatever is closed', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));
  const worlds = fc
    .record({
      n: days,
      p: days,
      t: days,
      active: fc.boolean(),
      cover: fc.integer({ min: -2, max: 16 }),
      shut: days,
    })
    .map(({ n, p, t, active, cover, shut }): ReadinessWorld => ({
      ...whole,
      staff: {
        n: member('nurse', { workDays: n, active }),
        p: member('principal', { workDays: p }),
        t: teacher({ workDays: t, classIds: [], cover: { '2026-5-1': addDays(MONDAY, cover) } }),
      },
      calendar: {
        ...whole.calendar,
        closures: shut.map((ahead) => ({
          from: addDays(MONDAY, ahead),
          to: addDays(MONDAY, ahead),
          name: '休み',
        })),
      },
    }));

  it('nobody is counted on who is not at work that day, and a day without gaps has somebody for each', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { day, steps, safety, gaps, isSchoolDay: isOpen } of readyDays(world, MONDAY)) {
          const named = [...steps.flatMap(({ uids }) => uids), ...safety.safety, ...safety.bullying];
          for (const uid of named) {
            expect(world.staff[uid]?.active).toBe(true);
            expect(world.staff[uid]?.workDays).toContain(weekdayOf(day));
          }
          expect(isOpen).toBe(isSchoolDay(world.calendar, day));
          const { t } = world.staff;
          const isCovered = t?.workDays.includes(weekdayOf(day)) && (t.cover['2026-5-1'] ?? '') >= day;
          expect(gaps.some(({ why }) => why === 'homeroom')).toBe(isOpen && !isCovered);
          if (isOpen && gaps.length === 0)
            expect(
              steps.every(({ uids, board }) => board || uids.length > 0) && safety.safety.length > 0,
            ).toBe(true);
        }
      }),
    );
  });

  it('one person more at work makes no new gap', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const more = { ...world, staff: { ...world.staff, v: member('vice-principal') } };
        const before = new Set(gapsOn(world));
        for (const gap of gapsOn(more)) expect(before).toContain(gap);
      }),
    );
  });
});
