import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandOf, changesBetween, classRoundOf, forHomeroom } from './class-round';
import { BANDS, type IndicatorAggregate } from '../derived';
import type { Result } from '../result';
import { soramoyo34 } from '../instruments/soramoyo-34';

const CLASS = '2026-5-1';
const head = { classId: CLASS, roundId: 'r', instrument: 'soramoyo-34@1', invited: 3 };

function result(values: Record<string, number | null>, form: Result['form'] = 'grades4_9'): Result {
  return {
    ...{ classId: CLASS, classIds: [CLASS], instrument: 'soramoyo-34@1', form, indicators: values, used: [] },
    quality: { fast: false, sameAnswer: false, contradictory: false, flagged: false },
    ...{ rev: 1, deviceId: 'device-0001' },
  };
}

function add(into: Record<string, IndicatorAggregate>, more: Record<string, IndicatorAggregate>): void {
  for (const [id, { n, sum, distribution }] of Object.entries(more)) {
    const aggregate = (into[id] ??= {
      n: 0,
      sum: 0,
      distribution: { '0': 0, '20': 0, '40': 0, '60': 0, '80': 0 },
    });
    aggregate.n += n;
    aggregate.sum += sum;
    for (const band of BANDS) aggregate.distribution[band] += distribution[band];
  }
}

it('counts 100 in the highest band and 0 in the lowest', () => {
  expect([0, 19.9, 20, 79.9, 80, 100].map(bandOf)).toEqual(['0', '0', '20', '60', '80', '80']);
});

it('has every indicator and band, also before anybody has answered', () => {
  const { indicators, answered, invited } = classRoundOf(head, soramoyo34, []);
  expect(Object.keys(indicators)).toHaveLength(12);
  expect(Object.keys(indicators.mood?.distribution ?? {})).toEqual([...BANDS]);
  expect({ answered, invited }).toEqual({ answered: 0, invited: 3 });
});

it('counts an answer on the other form as answered, and in no indicator', () => {
  const { indicators, answered } = classRoundOf(head, soramoyo34, [result({ mood: 50 }, 'grades1_3')]);
  expect(answered).toBe(1);
  expect(indicators.mood?.n).toBe(0);
});

it('shows the homeroom neither teacher nor home', () => {
  const { indicators } = forHomeroom(soramoyo34, classRoundOf(head, soramoyo34, []));
  expect(Object.keys(indicators)).toHaveLength(10);
  expect(indicators).not.toHaveProperty('teacher');
  expect(indicators).not.toHaveProperty('home');
});

it('arrives at the same numbers by differences as by adding everything up', () => {
  const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  const versions = fc.array(
    fc.record({ mood: value, body: value }).map((values) => result(values)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(fc.array(versions, { minLength: 1, maxLength: 6 }), (pupils) => {
      const built: Record<string, IndicatorAggregate> = {};
      let answered = 0;
      for (const corrections of pupils) {
        let before: Result | undefined;
        for (const after of corrections) {
          const change = changesBetween(soramoyo34, before, after).get(CLASS);
          add(built, change?.indicators ?? {});
          answered += change?.answered ?? 0;
          before = after;
        }
      }
      const whole = classRoundOf(
        head,
        soramoyo34,
        pupils.flatMap((corrections) => corrections.at(-1) ?? []),
      );
      expect({ answered, indicators: built }).toEqual({
        answered: whole.answered,
        indicators: whole.indicators,
      });
    }),
  );
});
