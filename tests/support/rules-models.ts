/** Risk models and what the board and the leaders learn of them, as they lie there; part of the world of rules-world.ts. */
import { paths } from '@domain/paths';
import { HOUR } from './rules-clock';
import type { Documents } from './rules-expectation';
import { OWN_CLASS, SORA, uidOf, type Name } from './rules-people';
import { FromNow, SERVER_TIME, type Fields } from './rules-values';

export const MODEL = 'soramoyo-c-2026';
export const MONTH = '2026-10';

export const model = (id: string, change: Fields = {}): Fields => ({
  format: 1,
  id,
  kind: 'C',
  outcome: { definition: 'cumulative-30-in-year', horizonWeeks: 52 },
  intercept: -3.5,
  features: [{ name: 'absent_year' }],
  calibration: { slope: 1, intercept: 0 },
  training: { rows: 1000 },
  card: { title: '…', synthetic: true },
  ...change,
});

export const modelChoice = (by: Name, change: Fields = {}): Fields => ({
  active: MODEL,
  by: uidOf(by),
  at: SERVER_TIME,
  ...change,
});

export const modelWorld: Documents = {
  [paths.model(MODEL)]: model(MODEL),
  [paths.dryRun(MODEL)]: { state: 'done', problems: [], schools: {} },
  [`${paths.modelChoices}/first`]: { ...modelChoice('board'), at: new FromNow(-HOUR) },
  [paths.modelList(SORA, MODEL)]: {
    model: MODEL,
    month: MONTH,
    synthetic: true,
    pupils: [{ pupilId: 'p-aoi', classId: OWN_CLASS, reasons: [] }],
  },
  [paths.schoolEffect(SORA, MONTH)]: { month: MONTH, kinds: {}, grades: {}, silence: null },
  [paths.cityEffect(MONTH)]: { month: MONTH, kinds: {}, grades: {}, silence: null },
  [paths.export('export-1')]: { kind: 'panel', state: 'asked' },
  [paths.app]: { minimum: 1 },
  [paths.optionalBases]: { items: {} },
  [paths.places]: { places: [{ id: 'room', name: { ja: '校内サポートルーム' } }], rules: [] },
};
