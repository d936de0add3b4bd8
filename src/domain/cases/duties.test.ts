import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import { DUTY_KINDS } from './choices';
import { addMonths, nextDutyDay, OF_DUTY, openSteps } from './duties';
import { dutyMarked, dutyStarted, type DutyMark } from './duty-deeds';
import { openedCase } from './opening';
import type { Case } from './records';

const START = Date.parse('2026-11-30T01:00:00Z');
const MONTH = 31 * 24 * 60 * 60_000;
const world = (now = START) => ({ calendar: usualCalendar(now), now, by: { uid: 'nurse', name: '養護' } });
const lead = { uid: 'nurse', name: '養護', duty: 'health' as const };
const opened = openedCase(
  {
    ...{ pupilId: 'p1', classIds: ['2026-5-1'], origin: { kind: 'observation', id: 'x' }, confided: false },
    ...{ lead, by: 'nurse', at: new Date(START).toISOString(), day: '2026-11-30' },
  },
  usualCalendar(START),
);
const started = (kind: (typeof DUTY_KINDS)[number]): Case => {
  const result = dutyStarted(opened, { dutyId: 'd', kind, linked: ['p2'] }, world());
  if ('why' in result) throw new Error(result.why);
  return result.after;
};
const mark = (one: Case, what: Omit<DutyMark, 'dutyId'>, now = START) =>
  dutyMarked(one, { dutyId: 'd', ...what }, world(now));
const done = (one: Case, step: string, now = START): Case => {
  const result = mark(one, { step }, now);
  if ('why' in result) throw new Error(`${step}: ${result.why}`);
  return result.after;
};

describe('the duties that law sets', () => {
  it('say of each where it stands in law, that a person has still to check it, and that it stays off sheets', () => {
    for (const kind of DUTY_KINDS) {
      const { law, steps, checked, offSheets } = OF_DUTY[kind];
      expect([kind, law.ja.length > 0, steps.length > 0, checked, offSheets]).toEqual([
        kind,
        true,
        true,
        false,
        true,
      ]);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    }
  });

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-10-15', 3, '2027-01-15'],
  ])('count months by the calendar: %s and %i', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('are due on their own day, the same day the first of them, and stay due until they are done', () => {
    const one = started('abuse');
    expect(nextDutyDay(one.duties)).toBe('2026-11-30');
    expect(one.dueAt?.slice(0, 10)).toBe('2026-11-29');
    expect(nextDutyDay(done(one, 'notified').duties)).toBe('2026-12-01');
  });

  it('let nobody say before three months that bullying is over, and ask the child and its guardians', () => {
    let one = started('bullying');
    for (const { id } of OF_DUTY.bullying.steps.slice(0, 5)) one = done(one, id);
    expect(mark(one, { step: 'over-child' }, START + 2 * MONTH)).toEqual({ why: 'too-early' });
    const asked = done(one, 'over-child', START + 3 * MONTH);
    expect(asked.duties[0]?.endedAt).toBeUndefined();
    expect(done(asked, 'over-guardians', START + 3 * MONTH).duties[0]?.endedAt).toBeDefined();
  });

  it('begin anew when it happens again: the months count from then', () => {
    const one = done(started('bullying'), 'team-told');
    const again = mark(one, { turn: 'again', linked: ['p3'] }, START + MONTH);
    expect(again).toMatchObject({
      after: { duties: [{ since: '2026-12-31', steps: [], linked: ['p2', 'p3'] }] },
    });
  });

  it('end as not so only with a reason', () => {
    expect(mark(started('serious'), { turn: 'not-so' })).toEqual({ why: 'say-why' });
    expect(mark(started('serious'), { turn: 'not-so', text: 'けがは遊具で' })).toMatchObject({
      after: { duties: [{ notSo: true }] },
    });
  });

  it('come again every month for a child of the council for protection', () => {
    const one = done(started('protection-list'), 'month-sent', START + MONTH);
    expect(openSteps(one.duties[0] as Case['duties'][number])).toMatchObject([
      { id: 'month-sent', day: '2027-01-31' },
    ]);
  });

  it('name who has done it, and no step twice', () => {
    const one = done(started('life'), 'not-alone');
    expect(one.duties[0]?.steps).toMatchObject([
      { step: 'not-alone', by: 'nurse', byName: '養護', on: '2026-11-30' },
    ]);
    expect(mark(one, { step: 'not-alone' })).toEqual({ why: 'already-there' });
    expect(mark(one, { step: 'unheard-of' })).toEqual({ why: 'gone' });
  });
});
