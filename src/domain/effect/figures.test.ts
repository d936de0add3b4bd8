import { describe, expect, it } from 'vitest';
import { effectSchema } from '../effect';
import type { Notice } from '../notices/records';
import { calibrationOf } from './calibration';
import { cityEffect, schoolEffect } from './figures';
import { type EffectTally, tallyOf } from './tally';

const SINCE = '2026-11-02T08:00:00.000Z';
const notice = (change: Partial<Notice> = {}): Notice => ({
  ...{ kind: 'change', audience: 'homeroom', pupilId: 'p0', classId: '2026-5-1' },
  reasons: [{ code: 'mood-below-usual', params: { days: 2, since: '2026-11-01' }, sources: [] }],
  ...{ sources: [], createdFor: [], since: SINCE, expiresAt: '2026-11-23T08:00:00.000Z' },
  ...change,
});
const tally = (change: Partial<EffectTally> = {}): EffectTally => ({
  ...{ month: '2026-11', night: '2026-11-21', kinds: {}, grades: {}, present: 0, silent: 0 },
  ...change,
});
const kind = (made: number) => ({ made, opened: made, decided: made, right: made, hours: [] });
const safety = (made: number) => tally({ kinds: { safety: kind(made) } });

describe('a month', () => {
  it('counts a matter once that two circles were told of, opened by whoever was first', () => {
    const openedAt = '2026-11-02T10:30:00.000Z';
    const decision = { decision: 'not-applicable', by: 'nurse', at: openedAt } as const;
    const notices = new Map([
      ['change_homeroom_p0_2026-W45', notice()],
      ['change_counsellor_p0_2026-W45', notice({ audience: 'counsellor', openedAt, decision })],
      ['change_homeroom_p1_2026-W45', notice({ pupilId: 'p1' })],
    ]);
    const { kinds } = tallyOf('2026-11', notices, []);
    expect(kinds.change).toEqual({ made: 2, opened: 1, decided: 1, right: 0, hours: [2.5] });
  });

  it('counts hours from when a notice was there to be opened: one of the night speaks of the day before', () => {
    const hoursOf = (madeAt: string, openedAt: string) => {
      const made = [['change_homeroom_p0_2026-W45', { ...notice({ openedAt }), madeAt }]] as const;
      return tallyOf('2026-11', new Map(made), []).kinds.change?.hours;
    };
    expect(hoursOf('2026-11-02T18:00:00.000Z', '2026-11-02T23:00:00.000Z')).toEqual([5]);
    // News of a notice that stood already, and one that was made anew after it was opened: since its latest source.
    expect(hoursOf('2026-11-01T18:00:00.000Z', '2026-11-02T09:00:00.000Z')).toEqual([1]);
    expect(hoursOf('2026-12-01T18:00:00.000Z', '2026-11-02T09:00:00.000Z')).toEqual([1]);
  });

  it('counts children with a notice by grade, and days present without an answer', () => {
    const recent = [
      { day: '2026-10-30', answer: 'silent' },
      { day: '2026-11-02', answer: 3 },
      { day: '2026-11-04', answer: 'silent' },
      { day: '2026-11-05', answer: 'away' },
      { day: '2026-11-06', answer: 'skipped' },
    ] as const;
    const mood = { recent: [...recent] } as unknown as Parameters<typeof tallyOf>[2][number]['mood'];
    const pupils = ['p0', 'p1'].map((pupilId) => ({ pupilId, classId: '2026-5-1', mood }));
    const counted = tallyOf('2026-11', new Map([['change_homeroom_p0_2026-W45', notice()]]), pupils);
    expect(counted).toMatchObject({ grades: { '5': { pupils: 2, noticed: 1 } }, present: 6, silent: 2 });
  });
});

describe('the figures of a month', () => {
  it('withhold every rate of fewer than ten, and are documents of their schema', () => {
    const nine = { made: 9, opened: 9, decided: 9, right: 6, hours: Array.from({ length: 9 }, () => 2) };
    const few = schoolEffect(
      tally({ kinds: { change: nine }, grades: { '5': { pupils: 9, noticed: 1 } }, present: 9, silent: 1 }),
    );
    expect(effectSchema.safeParse(few).error).toBeUndefined();
    expect(few.kinds.change).toMatchObject({ made: 9, ppv: null, hoursToOpen: null });
    expect(few).toMatchObject({ silence: null, grades: { '5': { share: null } } });

    const hours = [1, 1, 1, 1, 2, 4, 9, 9, 9, 9];
    const ten = schoolEffect(
      tally({
        kinds: { change: { made: 12, opened: 10, decided: 10, right: 7, hours } },
        present: 20,
        silent: 5,
      }),
    );
    expect(ten.kinds.change).toMatchObject({ ppv: 0.7, hoursToOpen: 3 });
    expect(ten.silence).toBe(0.25);
  });

  it('do not tell the board of a few children who asked for help at one school, nor by subtraction', () => {
    expect(schoolEffect(safety(9)).kinds).toEqual({});
    expect(schoolEffect(safety(10)).kinds.safety?.made).toBe(10);
    const city = (...made: number[]) => cityEffect('2026-11', made.map(safety)).kinds.safety?.made;
    expect(city(12, 3)).toBeUndefined();
    expect(city(12, 3, 7)).toBe(22);
    expect(city(12, 15)).toBe(27);
    expect(schoolEffect(tally({ kinds: { absence: kind(1) } })).kinds.absence?.made).toBe(1);
  });

  it('give nobody away by subtracting one school from the city', () => {
    const school = (pupils: number) =>
      tally({ grades: { '5': { pupils, noticed: 2 } }, present: 100 * pupils, silent: 5 });
    const shareOf = (...pupils: number[]) => cityEffect('2026-11', pupils.map(school)).grades['5']?.share;
    expect(shareOf(30, 9)).toBeNull();
    expect(shareOf(30, 9, 4)).toBe(0.1395);
    expect(shareOf(30, 40)).toBe(0.0571);
    const decided = (count: number) => tally({ kinds: { change: { ...kind(count), right: 1 } } });
    expect(cityEffect('2026-11', [decided(20), decided(3)]).kinds.change?.ppv).toBeNull();
    expect(cityEffect('2026-11', [decided(20), decided(10)]).kinds.change?.ppv).toBe(0.0667);
  });

  it('are those of the model that most schools were scored with; calibration waits for what happened', () => {
    const pupils = Array.from({ length: 20 }, (_, index) => ({
      ...{ classId: index < 15 ? '2026-5-1' : '2026-8-1', score: 0.2, onset: index % 5 === 0 },
    }));
    const scored = (
      model: string,
      calibration: Record<string, ReturnType<typeof calibrationOf>[string]>,
    ) => ({
      ...{ model, synthetic: true, score: { cuts: [0.1], counts: [300, 100] } },
      ...{ features: { absent_4w: { cuts: [0], counts: [2, 1] } }, calibration },
    });
    const all = ['c-1', 'c-1', 'c-0'].map((id) => tally({ scored: scored(id, {}) }));
    const { model } = cityEffect('2026-11', all);
    expect(model).toMatchObject({
      id: 'c-1',
      synthetic: true,
      featureDrift: { absent_4w: null },
      calibration: {},
    });
    expect(model?.scoreDrift).toBeGreaterThan(0.1);

    const labelled = schoolEffect(tally({ scored: scored('c-1', calibrationOf(pupils)) }));
    expect(labelled.model?.calibration).toEqual({
      all: { n: 20, predicted: 0.2, observed: 0.2 },
      // Fifteen of twenty would tell of the other five.
      grades4_6: { n: 15, predicted: null, observed: null },
      grades7_9: { n: 5, predicted: null, observed: null },
    });

    const of = (groups: Record<string, number>) =>
      tally({
        scored: scored(
          'c-1',
          Object.fromEntries(
            Object.entries(groups).map(([group, n]) => [group, { n, predicted: n / 5, observed: 1 }]),
          ),
        ),
      });
    const shown = (...tallies: EffectTally[]) =>
      Object.entries(cityEffect('2026-11', tallies).model?.calibration ?? {}).flatMap(
        ([group, { observed }]) => (observed === null ? [] : [group]),
      );
    const large = of({ all: 90, grades1_3: 30, grades4_6: 30, grades7_9: 30 });
    expect(shown(large, large)).toEqual(['all', 'grades1_3', 'grades4_6', 'grades7_9']);
    const oneFew = of({ all: 65, grades1_3: 5, grades4_6: 20, grades7_9: 40 });
    expect(shown(oneFew)).toEqual(['all', 'grades7_9']);
    expect(shown(large, oneFew)).toEqual(['all', 'grades7_9']);
    expect(shown(large, oneFew, oneFew)).toEqual(['all', 'grades1_3', 'grades4_6', 'grades7_9']);
  });
});

it('says up to which day it counts, of the school that was counted longest ago', () => {
  expect(schoolEffect(tally({ night: '2026-11-21' })).asOf).toBe('2026-11-20');
  const nights = ['2026-11-21', '2026-11-19', '2026-12-01'].map((night) => tally({ night }));
  expect(cityEffect('2026-11', nights).asOf).toBe('2026-11-18');
});
