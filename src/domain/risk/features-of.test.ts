import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { moodOf } from '../mood/history';
import type { MoodDay, MoodState } from '../mood/state';
import type { Round } from '../school/round';
import type { AttendanceMonth } from '../school/staff-records';
import { isLongAbsent, monthsNeeded } from './attendance-features';
import { FEATURES } from './features';
import { featuresOf, type PupilSources } from './features-of';
import type { AnsweredRound } from './survey-features';

const DAY = '2026-11-20';
const INSTRUMENT = 'soramoyo-34@1';
type Days = Record<string, AttendanceMonth['days'][string]['state']>;

const month = (days: Days, nurseVisits = 0): Pick<AttendanceMonth, 'days' | 'nurseVisits'> => ({
  days: Object.fromEntries(
    Object.entries(days).map(([day, state]) => [day, { state, source: 'import' as const }]),
  ),
  nurseVisits,
});

function round(
  id: string,
  closesAt: string,
  indicators?: Record<string, number | null>,
  classIds: Round['classIds'] = 'all',
): AnsweredRound {
  const opensAt = closesAt.replace(/-\d\dT/, '-01T');
  return {
    id,
    round: { title: id, instrument: INSTRUMENT, opensAt, closesAt, classIds },
    instrument: soramoyo34,
    result: indicators && { indicators, instrument: INSTRUMENT, form: 'grades4_9' },
  };
}

function mood(answers: Record<string, MoodDay['answer']>): MoodState {
  const days = Object.entries(answers).map(([day, answer]) => ({ day, answer }));
  const state = moodOf(undefined, days);
  if (!state) throw new Error('nobody answered');
  return state;
}

function of(change: Partial<PupilSources>, day = DAY) {
  const nothing = { attendance: new Map(), rounds: [], mood: undefined };
  return featuresOf({ classId: '2026-5-1', classIds: ['2026-5-1'], ...nothing, ...change }, day);
}

describe('the features of a pupil', () => {
  it('are those of the data dictionary, and unknown rather than bad when nothing is stored', () => {
    const row = of({});
    expect(Object.keys(row).sort()).toEqual(FEATURES.map(({ name }) => name).sort());
    const { transition, ...others } = row;
    expect(transition).toBe(0);
    expect(Object.values(others).every((value) => value === null)).toBe(true);
  });

  it('count absence since April and in the last 28 days, up to that day and not after it', () => {
    const attendance = new Map([
      ['2026-03', month({ '2026-03-31': 'absent' })],
      ['2026-05', month({ '2026-05-07': 'absent', '2026-05-08': 'suspended', '2026-05-11': 'recognised' })],
      ['2026-10', month({ '2026-10-23': 'absent', '2026-10-24': 'absent', '2026-10-26': 'late' }, 31)],
      ['2026-11', month({ '2026-11-20': 'absent', '2026-11-24': 'absent', '2026-11-19': 'late' }, 2)],
    ]);
    expect(of({ attendance })).toMatchObject({ absent_year: 4, absent_4w: 2, late_4w: 2, nurse_4w: 10 });
    expect(of({ attendance }, '2026-04-03')).toMatchObject({ absent_year: null, absent_4w: 1 });
  });

  it('take the last survey that was answered, and what fell since the one before by more than chance', () => {
    const rounds = [
      round('open', '2026-11-30T08:00:00Z'),
      round('autumn', '2026-10-31T08:00:00Z', { home: 20, friends: 60, mood: null }),
      round('summer', '2026-06-30T08:00:00Z', { home: 80, friends: 66, mood: 70 }),
    ];
    expect(of({ rounds })).toMatchObject({
      ...{ ind_home: 20, fell_home: 1, ind_friends: 60, fell_friends: 0 },
      ...{ ind_mood: null, fell_mood: null, invited_silent: 0 },
    });
    expect(of({ rounds: rounds.slice(0, 2) })).toMatchObject({ ind_home: 20, fell_home: null });
  });

  describe('tell silence in the last closed survey', () => {
    const silent = round('autumn', '2026-10-31T08:00:00Z');
    /** Somebody who was there in September. */
    const attendance = new Map([['2026-09', month({})]]);

    it('from not being asked in it', () => {
      expect(of({ attendance, rounds: [silent] }).invited_silent).toBe(1);
      const others = round('autumn', '2026-10-31T08:00:00Z', undefined, ['2026-6-1']);
      expect(of({ attendance, rounds: [others] }).invited_silent).toBeNull();
      expect(of({ attendance, rounds: [silent] }, '2026-10-30').invited_silent).toBeNull();
    });

    it('from not having been at the school yet', () => {
      const spring = round('winter', '2026-02-27T08:00:00Z');
      const since = new Map([['2026-04', month({})]]);
      expect(of({ attendance: since, rounds: [spring] }, '2026-04-24').invited_silent).toBeNull();
      const late = new Map([['2026-11', month({ '2026-11-02': 'late' })]]);
      expect(of({ attendance: late, rounds: [silent] }).invited_silent).toBeNull();
      expect(of({ rounds: [silent], mood: mood({ '2026-11-04': 4 }) }).invited_silent).toBeNull();
    });

    it('when an attendance, a check-in or an earlier answer says that the pupil was there', () => {
      const that = new Map([['2026-10', month({ '2026-10-30': 'absent' })]]);
      expect(of({ attendance: that, rounds: [silent] }).invited_silent).toBe(1);
      expect(of({ rounds: [silent], mood: mood({ '2026-10-30': 4 }) }).invited_silent).toBe(1);
      const summer = round('summer', '2026-06-30T08:00:00Z', { home: 50 });
      expect(of({ rounds: [silent, summer] }).invited_silent).toBe(1);
    });
  });

  it('read the weather against the own usual, and a pass as an answer', () => {
    const sunny = Object.fromEntries(
      ['01', '04', '05', '06', '07', '08', '11', '12', '13', '14'].map((date) => [
        `2026-09-${date}`,
        4 as const,
      ]),
    );
    const row = of(
      {
        mood: mood({
          ...sunny,
          ...{ '2026-09-15': 1, '2026-09-16': 1, '2026-09-17': 'skipped', '2026-09-18': 'silent' },
        }),
      },
      '2026-10-02',
    );
    expect(row.weather_drop).toBeGreaterThan(1);
    expect(row).toMatchObject({ weather_mean: 3.4, weeks_since_answer: 2 });
  });

  it('know of a day what was known on it, and of a few answers no drop', () => {
    const state = mood({ '2026-09-14': 4, '2026-09-15': 1, '2026-09-16': 1 });
    expect(of({ mood: state }, '2026-09-15')).toMatchObject({ weather_drop: null, weather_mean: 2.5 });
    expect(of({ mood: state }, '2026-09-11').weather_mean).toBeNull();
  });

  it('know a first term in a new school', () => {
    expect(of({ classId: '2026-7-1' }, '2026-06-01').transition).toBe(1);
    expect(of({ classId: '2026-7-1' }, '2026-09-01').transition).toBe(0);
    expect(of({ classId: '2026-7-1' }, '2027-02-01').transition).toBe(0);
    expect(of({ classId: '2026-6-1' }, '2026-06-01').transition).toBe(0);
  });
});

it('a day needs its school year, and in April also March', () => {
  expect(monthsNeeded('2026-04-03')).toEqual(['2026-03', '2026-04']);
  expect(monthsNeeded('2027-01-31')).toEqual([
    ...['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
    '2027-01',
  ]);
});

it('thirty days make a long absence; what is not known makes none', () => {
  expect(isLongAbsent({ absent_year: 30 })).toBe(true);
  expect(isLongAbsent({ absent_year: 29 })).toBe(false);
  expect(isLongAbsent({ absent_year: null })).toBe(false);
});
