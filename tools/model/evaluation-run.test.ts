import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { modelSchema, type RiskModel } from '@domain/risk/model';
import { givenFeature, givenModel } from '@domain/risk/model.fixture';
import { randomOf } from '../../scripts/demo/random';
import { runEvaluation, type EvaluationOrder } from './evaluation-run';

const HEADER =
  'pupilKey,schoolId,yearMonth,gradeBand,alreadyAbsent,onset,absent_4w,ind_mood,audit_sex,audit_synthetic';
const C = givenModel([givenFeature('absent_4w', 0.7), givenFeature('ind_mood', -0.06, { mean: 50 })], {
  intercept: -3.5,
});

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soramoyo-evaluate-'));
  said = [];
  const hear = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Eight schools of forty pupils in two months; who will stay away follows from the mood as much as from absence. */
function panel(synthetic: boolean): string {
  const random = randomOf(5, 'panel');
  const lines = Array.from({ length: 640 }, (_, index) => {
    const [absent, mood] = [Math.floor(6 * random.unit() ** 2), random.below(101)];
    const onset = random.chance(1 / (1 + Math.exp(3.5 + 0.06 * (mood - 50) - 0.7 * absent)));
    const pupil = `p${index % 320},s${index % 8},2027-0${index < 320 ? 4 : 5},4-6,0`;
    return `${pupil},${onset ? 1 : 0},${absent},${mood},${index % 3 === 0 ? 'f' : 'm'},${synthetic ? 1 : ''}`;
  });
  return [HEADER, ...lines, ''].join('\n');
}

function order(csv: string, model: RiskModel = C): EvaluationOrder {
  const path = (name: string) => join(folder, name);
  writeFileSync(path('panel.csv'), csv);
  writeFileSync(path('model.json'), JSON.stringify(model));
  return {
    ...{ model: path('model.json'), data: path('panel.csv'), baseline: 'A', out: path('report') },
    ...{ replicates: 100, seed: 1, writeDecision: true },
  };
}

const report = () => readFileSync(join(folder, 'report', 'report.html'), 'utf8');
const storedModel = (): unknown => JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));

describe('evaluating a model from the command line', () => {
  it('writes a report and, into the model, that it may be switched on', async () => {
    expect(await runEvaluation(order(panel(true)), 'en')).toBe(0);
    expect(said.at(-3)).toMatch(/^May be switched on/);
    const { evaluation } = modelSchema.parse(storedModel());
    expect(evaluation).toMatchObject({ ships: true, against: 'built-in-a' });
    expect(evaluation?.recallAt5.low).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(folder, 'report', 'report.json'), 'utf8'))).toMatchObject({
      format: 1,
      synthetic: true,
      decision: { ships: true, reason: 'better' },
    });
  });

  it('tells what is wrong by line and column, and writes nothing', async () => {
    const broken = panel(true).replace('2027-04,4-6,0', '2027-4,4-6,maybe');
    expect(await runEvaluation(order(broken), 'en')).toBe(1);
    expect(said.filter((line) => line.startsWith('panel.csv:'))).toEqual([
      expect.stringMatching(/^panel\.csv:2:3 error: .*yearMonth/),
      expect.stringMatching(/^panel\.csv:2:5 error: .*alreadyAbsent/),
    ]);
    expect(() => report()).toThrow();
  });

  it('says before it computes anything that the report has no place, and leaves nothing half written', async () => {
    const asked = order(panel(true));
    const out = join(folder, 'panel.csv', 'report');
    expect(await runEvaluation({ ...asked, out }, 'en')).toBe(1);
    expect(said).toEqual([expect.stringContaining(`Cannot be written: ${out}`)]);
    expect(await runEvaluation(asked, 'en')).toBe(0);
    expect(readdirSync(join(folder, 'report')).sort()).toEqual(['report.html', 'report.json']);
    expect(readdirSync(folder).sort()).toEqual(['model.json', 'panel.csv', 'report']);
  });

  it('tells what is wrong with a model by its place in the file', async () => {
    const broken = { ...C, intercept: 'low' } as unknown as RiskModel;
    expect(await runEvaluation(order(panel(true), broken), 'ja')).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^model\.json intercept: /)]);
  });

  it('decides nothing against another baseline than past absence', async () => {
    const asked = order(panel(true));
    const weak = { ...C, id: 'weak-b', kind: 'B', features: [givenFeature('ind_mood', -0.001)] };
    writeFileSync(join(folder, 'weak.json'), JSON.stringify(weak));
    expect(await runEvaluation({ ...asked, baseline: join(folder, 'weak.json') }, 'en')).toBe(0);
    expect(said.at(-1)).toMatch(/^Nothing was decided/);
    expect(modelSchema.parse(storedModel()).evaluation).toBeUndefined();
  });

  it('decides nothing on months that the model was trained on', async () => {
    const seen = { ...C, training: { ...C.training, months: { from: '2026-04', to: '2027-04' } } };
    expect(await runEvaluation(order(panel(true), seen), 'en')).toBe(0);
    expect(said.at(-1)).toMatch(/^Nothing was decided/);
    expect(modelSchema.parse(storedModel()).evaluation).toBeUndefined();
  });
});

describe('the report', () => {
  it('marks every part, figures and plots, as synthetic when the children are made up', async () => {
    await runEvaluation(order(panel(true)), 'en');
    const parts = report().split('<section>').slice(1);
    expect(parts).toHaveLength(10);
    for (const part of parts) expect(part).toMatch(/<h2>.*class="synthetic"/s);
    const plots = report().split('<figure>').slice(1);
    expect(plots).toHaveLength(10);
    for (const plot of plots) expect(plot).toContain('class="watermark"');
  });

  it('is not marked when neither model nor children are made up', async () => {
    const real = { ...C, card: { ...C.card, synthetic: false } };
    await runEvaluation(order(panel(false), real), 'en');
    expect(report()).not.toMatch(/class="(synthetic|watermark)"/);
  });

  it('runs no script, asks nobody for anything, and takes nothing from a file as a tag', async () => {
    const title = '<img src=x onerror=alert(1)>';
    await runEvaluation(order(panel(true), { ...C, card: { ...C.card, title } }), 'en');
    expect(report()).not.toMatch(/<script|<img|https?:|@import|url\(/);
    expect(report()).toContain('&#60;img src=x');
  });
});
