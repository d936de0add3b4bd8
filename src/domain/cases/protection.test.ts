import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../school/calendar';
import { dutyMarked, dutyStarted } from './duty-deeds';
import { openedCase } from './opening';
import { newAlarms, toldOfAlarm, withAlarm } from './protection';
import type { Case } from './records';
import { STAFF } from './case-world.fixture';

const CALENDAR: SchoolCalendar = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  ...{ extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
};
const at = (day: string) => Date.parse(`${day}T01:00:00Z`);
const world = (day: string) => ({ calendar: CALENDAR, now: at(day), by: { uid: 'nurse', name: '養護' } });
const begun = openedCase(
  {
    ...{ pupilId: 'p1', classIds: ['2026-5-1'], origin: { kind: 'absence', id: 'x' }, confided: false },
    ...{ lead: { uid: 'aoki', name: '青木', duty: 'daily' }, by: 'aoki' },
    ...{ at: new Date(at('2026-11-16')).toISOString(), day: '2026-11-16' },
  },
  CALENDAR,
);
const listed = after(
  dutyStarted(begun, { dutyId: 'd', kind: 'protection-list', linked: [] }, world('2026-11-16')),
);

function after(result: ReturnType<typeof dutyStarted>): Case {
  if ('why' in result) throw new Error(result.why);
  return result.after;
}

/** From the Wednesday on, over a weekend and a holiday. */
const ROW = ['18', '19', '20', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
const absent = (days: readonly string[]) => ({
  days: Object.fromEntries(days.map((day) => [day, 'absent' as const])),
});
const seen = (one: Case, days: readonly string[], today: string) =>
  withAlarm(one, absent(days), today, CALENDAR);

describe('a child of the regional council for protection', () => {
  it('that is away for seven school days in a row is told of on that day', () => {
    expect(seen(listed, ROW.slice(0, 6), '2026-11-26')).toBe(listed);
    const pulled = seen(listed, ROW, '2026-11-27');
    expect(pulled.duties[0]?.alarm).toEqual({ from: '2026-11-18', on: '2026-11-27' });
    expect(pulled.dutyAt).toBe('2026-11-26T23:00:00.000Z');
    expect(newAlarms(listed, pulled)).toHaveLength(1);
    expect(newAlarms(pulled, pulled)).toEqual([]);
  });

  it('is told of the next morning, too, before the register of that day is kept', () => {
    expect(seen(listed, ROW, '2026-11-30').duties[0]?.alarm).toEqual({
      from: '2026-11-18',
      on: '2026-11-30',
    });
    expect(seen(listed, ROW, '2026-12-01').duties[0]?.alarm).toBeUndefined();
  });

  it('is told of once for a row, and again for another', () => {
    const pulled = seen(listed, ROW, '2026-11-27');
    expect(seen(pulled, [...ROW, '2026-11-30'], '2026-11-30').duties).toEqual(pulled.duties);
    const told = after(
      dutyMarked(pulled, { dutyId: 'd', step: 'month-sent', to: '児童相談所' }, world('2026-11-27')),
    );
    expect(told.duties[0]).toMatchObject({ alarmedFrom: '2026-11-18', since: '2026-11-27', steps: [] });
    expect(told.duties[0]?.alarm).toBeUndefined();
    expect(seen(told, [...ROW, '2026-11-30'], '2026-11-30').duties[0]?.alarm).toBeUndefined();
    const later = ['07', '08', '09', '10', '11', '14', '15'].map((day) => `2026-12-${day}`);
    expect(seen(told, [...ROW, ...later], '2026-12-15').duties[0]?.alarm).toEqual({
      ...{ from: '2026-12-07', on: '2026-12-15' },
    });
  });

  it('and no other child, and not once it has turned out not to be so', () => {
    expect(seen(begun, ROW, '2026-11-27')).toBe(begun);
    const over = after(
      dutyMarked(listed, { dutyId: 'd', turn: 'not-so', text: '終結' }, world('2026-11-20')),
    );
    expect(seen(over, ROW, '2026-11-27')).toBe(over);
  });

  it('is told to whoever leads, has the duty or leads the school, and to nobody who may not read it', () => {
    const one = { ...listed, readers: ['aoki', 'nurse', 'sc', 'head'] };
    expect(toldOfAlarm(one, STAFF, '2026-11-27').sort()).toEqual(['aoki', 'head', 'nurse']);
  });
});
