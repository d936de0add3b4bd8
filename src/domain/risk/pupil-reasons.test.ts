import { describe, expect, it } from 'vitest';
import { addDays } from '../days';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { moodOf } from '../mood/history';
import type { MoodDay } from '../mood/state';
import { paths } from '../paths';
import type { AttendanceMonth } from '../school/staff-records';
import { featuresOf } from './features-of';
import { givenFeature, givenModel } from './model.fixture';
import { pupilReasons, type ReasonsAbout } from './pupil-reasons';
import { scoreRow } from './score';
import type { AnsweredRound } from './survey-features';

const DAY = '2026-11-20';
const about: ReasonsAbout = {
  ...{ school: 'umi-sho', pupilId: 'p0', classId: '2026-5-1', classIds: ['2026-5-1'] },
  ...{ attendance: new Map(), rounds: [], mood: undefined },
};

function reasons(change: Partial<ReasonsAbout>, ...features: string[]) {
  const model = givenModel(
    features.map((name) =>
      givenFeature(name, name.startsWith('ind_') ? -0.1 : 0.5, {
        reference: name.startsWith('ind_') ? 50 : 0,
      }),
    ),
  );
  const pupil = { ...about, ...change };
  const row = featuresOf(pupil, DAY);
  return pupilReasons(pupil, row, scoreRow(model, row), DAY);
}

const month = (...days: string[]): AttendanceMonth => ({
  ...{ school: 'umi-sho', nurseVisits: 3, receivedAt: '2026-11-20T00:00:00Z' },
  days: Object.fromEntries(days.map((day) => [day, { state: 'absent' as const, source: 'import' as const }])),
});

const round = (id: string, opensAt: string, friends?: number): AnsweredRound => ({
  id,
  round: { title: id, instrument: 'soramoyo-34@1', opensAt, closesAt: opensAt, classIds: 'all' },
  instrument: soramoyo34,
  result:
    friends === undefined
      ? undefined
      : { indicators: { friends }, instrument: 'soramoyo-34@1', form: 'grades4_9' },
});

describe('the reasons for a score', () => {
  it('link to the months that the days were counted in', () => {
    const attendance = new Map([
      ['2026-06', month('2026-06-01')],
      ['2026-10', month('2026-10-30')],
      ['2026-11', month('2026-11-19')],
    ]);
    const path = (of: string) => paths.attendance('umi-sho', 'p0', of);
    expect(reasons({ attendance }, 'absent_year', 'absent_4w', 'nurse_4w')).toEqual([
      { code: 'nurse-often', params: { days: 4, weeks: 4 }, sources: ['2026-10', '2026-11'].map(path) },
      {
        code: 'absent-this-year',
        params: { days: 3 },
        sources: ['2026-06', '2026-10', '2026-11'].map(path),
      },
      { code: 'absent-recently', params: { days: 2, weeks: 4 }, sources: ['2026-10', '2026-11'].map(path) },
    ]);
  });

  it('link to the survey that says so, and to both when something fell', () => {
    const rounds = [round('autumn', '2026-10-01T00:00:00Z', 10), round('summer', '2026-06-01T00:00:00Z', 90)];
    const result = (id: string) => paths.result('umi-sho', 'p0', id);
    expect(reasons({ rounds }, 'ind_friends', 'fell_friends')).toEqual([
      { code: 'indicator-low', params: { indicator: 'friends' }, sources: [result('autumn')] },
      { code: 'indicator-fell', params: { indicator: 'friends' }, sources: ['autumn', 'summer'].map(result) },
    ]);
    const attendance = new Map([['2026-09', month()]]);
    expect(
      reasons({ attendance, rounds: [round('autumn', '2026-10-01T00:00:00Z')] }, 'invited_silent'),
    ).toEqual([{ code: 'invited-silent', params: {}, sources: [paths.round('umi-sho', 'autumn')] }]);
  });

  it('link to the days on which the weather was below the usual', () => {
    const days: MoodDay[] = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((date) => ({
      day: `2026-11-${date}`,
      answer: 4,
    }));
    const low: MoodDay[] = ['18', '19', '20'].map((date) => ({ day: `2026-11-${date}`, answer: 1 }));
    expect(reasons({ mood: moodOf(undefined, [...days, ...low]) }, 'weather_drop')).toEqual([
      {
        code: 'mood-below-usual',
        params: { days: 3, since: '2026-11-18' },
        sources: low.map(({ day }) => paths.checkIn('umi-sho', 'p0', day)),
      },
    ]);
  });

  it('call answers fewer only when they are', () => {
    const back = (count: number) => addDays(DAY, -count);
    const answered = Array.from({ length: 14 }, (_, at): MoodDay => ({ day: back(23 - at), answer: 3 }));
    const silent = Array.from({ length: 10 }, (_, at): MoodDay => ({ day: back(9 - at), answer: 'silent' }));
    expect(
      reasons({ mood: moodOf(undefined, [...answered, ...silent]) }, 'weeks_since_answer'),
    ).toMatchObject([{ code: 'answers-fewer', params: { answered: 0, asked: 10 } }]);
    expect(reasons({ mood: moodOf(undefined, answered) }, 'weeks_since_answer')).toEqual([]);
  });
});
