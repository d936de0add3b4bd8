import { describe, expect, it } from 'vitest';
import { givenFeature, givenModel } from '@domain/risk/model.fixture';
import type { PanelRow } from '../training/panel';
import { givenRow } from './evaluation.fixture';
import { evaluate } from './evaluate';
import { judge } from './judged-row';

/** A small generator with a fixed seed (Lehmer 1951). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** By pupil: eight are something that few are, eleven something else; all others are many. */
const RARE = [...Array<string>(8).fill('few'), ...Array<string>(11).fill('some')];

/** Eight schools with forty children in three months. The outcome follows `ind_mood` and, as much, days absent. */
function panel(): PanelRow[] {
  const unit = lehmer(11);
  return Array.from({ length: 8 * 3 * 40 }, (_, index) => {
    const absent = Math.floor(6 * unit() ** 2);
    const mood = Math.round(100 * unit());
    return {
      ...givenRow(),
      line: index + 2,
      pupilKey: `p${index % 320}`,
      schoolId: `s${index % 8}`,
      yearMonth: `2027-0${4 + Math.floor(index / 320)}`,
      gradeBand: index % 3 === 0 ? '1-3' : '7-9',
      alreadyAbsent: index % 40 === 39,
      onset: index % 40 === 39 ? null : unit() < 1 / (1 + Math.exp(3.5 + 0.06 * (mood - 50) - 0.7 * absent)),
      features: { absent_4w: absent, ind_mood: mood, invited_silent: index % 2 },
      audit: { audit_sex: index % 4 < 2 ? 'f' : 'm', audit_rare: RARE[index % 320] ?? 'many' },
    };
  });
}

const A = givenModel([givenFeature('absent_4w', 0.7)], { id: 'model-a', kind: 'A', intercept: -3.5 });
const C = givenModel([givenFeature('absent_4w', 0.7), givenFeature('ind_mood', -0.06, { mean: 50 })], {
  id: 'model-c',
  intercept: -3.5,
});
const ask = (model = C) =>
  evaluate({
    models: [model, A],
    panel: panel().map((row) => judge(row, [model, A])),
    replicates: 200,
    unit: lehmer(3),
  });

describe('the evaluation of a model', () => {
  const report = ask();
  const [onset, all] = report.populations;

  it('counts children who are already absent as known outcomes of everybody, and not at all as new onset', () => {
    expect(onset).toMatchObject({ population: 'new-onset', rows: 936 });
    expect(all).toMatchObject({ population: 'all', rows: 960, positives: (onset?.positives ?? 0) + 24 });
  });

  it('ships a model that finds more than past absence', () => {
    expect(report.decision).toMatchObject({ ships: true, reason: 'better' });
    expect(report.decision.recallAt5.low).toBeGreaterThan(0);
  });

  it('keeps A when the new model says the same', () => {
    const same = ask({ ...A, id: 'model-b', kind: 'B' });
    expect(same.decision).toMatchObject({
      ships: false,
      reason: 'not-better',
      recallAt5: { value: 0, low: 0, high: 0 },
    });
    expect(same.populations[0]?.comparisons[0]?.comparison).toMatchObject({
      lists: { onlyNew: { places: 0 }, onlyOther: { places: 0 } },
      schools: { more: 0, same: 8, fewer: 0 },
    });
  });

  it('gives the same report again', () => {
    expect(ask()).toEqual(report);
  });

  it('finds a model with the true weights calibrated', () => {
    const { slope, intercept } = onset?.models[0]?.figures.calibration ?? {};
    expect(slope?.low).toBeLessThan(1);
    expect(slope?.high).toBeGreaterThan(1);
    expect(intercept?.low).toBeLessThan(0);
    expect(intercept?.high).toBeGreaterThan(0);
  });

  it('prints beside the F1 reached what this AUC allows at this prevalence', () => {
    const f1 = onset?.models[0]?.figures.f1;
    expect(Math.abs((f1?.value ?? 0) - (f1?.attainable ?? 1))).toBeLessThan(0.1);
  });

  it('looks at every group of children on its own, and withholds groups under ten', () => {
    const names = report.subgroups.map(({ by, value }) => `${by} ${value}`);
    expect(names).toEqual([
      'gradeBand 1-3',
      'gradeBand 7-9',
      'schoolSize large',
      'schoolSize middle',
      'schoolSize small',
      'answering answered',
      'answering silent',
      'audit_sex f',
      'audit_sex m',
      'audit_rare few',
      'audit_rare many',
      'audit_rare some',
    ]);
    const rare = report.subgroups.filter(({ by }) => by === 'audit_rare');
    expect(rare.map(({ pupils, positives }) => [pupils, positives !== null])).toEqual([
      [8, false],
      [293, true],
      // Eleven, but the eight would be what is left of the whole.
      [11, false],
    ]);
    for (const by of ['gradeBand', 'schoolSize', 'answering', 'audit_sex'])
      expect(
        report.subgroups.filter((group) => group.by === by).reduce((sum, { rows }) => sum + rows, 0),
      ).toBe(936);
  });
});
