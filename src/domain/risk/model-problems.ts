/** What is wrong with a model file: place and kind of every problem, so that whoever uploads it can put it right. */
import type * as z from 'zod/mini';
import { builtInModel } from '../defaults/model-a';
import { itemOfColumn } from '../optional/items';
import { NO_MODEL } from './choices';
import { FEATURES } from './features';
import { modelSchema, type RiskModel } from './model';
import { isFeatureOfKind } from './feature-kinds';

/** The file is no JSON / a field is missing / of another type / … */
export const MODEL_PROBLEMS = [
  'not-json',
  'missing',
  'wrong-type',
  'too-small',
  'too-large',
  'wrong-format',
  'wrong-value',
  'unknown-field',
  'unknown-feature',
  'optional-item',
  'not-in-survey',
  'not-past-absence',
  'repeated-feature',
  'against-its-sign',
  'not-nine-cuts',
  'cuts-out-of-order',
  'shares-without-cuts',
  'not-converged',
  'order-reversed',
  'ships-unproven',
  'reserved-id',
  'id-differs',
] as const;
export type ModelProblemCode = (typeof MODEL_PROBLEMS)[number];

export interface ModelProblem {
  /** As one writes it in code: `features[2].weight`; empty for the file as a whole. */
  readonly path: string;
  readonly code: ModelProblemCode;
}

export type CheckedModel =
  { readonly model: RiskModel } | { readonly problems: readonly [ModelProblem, ...ModelProblem[]] };

/** All problems at once, never only the first. `id`: of the document it was found in. */
export function checkModel(data: unknown, id?: string): CheckedModel {
  const parsed = modelSchema.safeParse(data);
  if (!parsed.success) return refused(parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, data)));
  const problems = [
    ...idProblems(parsed.data, id),
    ...timeProblems(parsed.data),
    ...featureProblems(parsed.data),
    ...decileProblems(parsed.data),
    ...shareProblems(parsed.data),
    ...fitProblems(parsed.data),
  ];
  return problems.length === 0 ? { model: parsed.data } : refused(problems);
}

export function checkModelFile(text: string): CheckedModel {
  try {
    return checkModel(JSON.parse(text));
  } catch {
    return { problems: [{ path: '', code: 'not-json' }] };
  }
}

function refused(problems: ModelProblem[]): CheckedModel {
  const [first, ...others] = problems;
  return { problems: [first ?? { path: '', code: 'wrong-type' }, ...others] };
}

type Issue = z.core.$ZodIssue;

const CODES: Partial<Record<Issue['code'], ModelProblemCode>> = {
  invalid_type: 'wrong-type',
  too_small: 'too-small',
  too_big: 'too-large',
  invalid_format: 'wrong-format',
  invalid_value: 'wrong-value',
};

function problemsOfIssue(issue: Issue, data: unknown): ModelProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), code: 'unknown-field' }));
  const code = valueAt(data, issue.path) === undefined ? 'missing' : (CODES[issue.code] ?? 'wrong-value');
  return [{ path: pathText(issue.path), code }];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Two ids mean something else than an uploaded model. */
function idProblems(model: RiskModel, id = model.id): ModelProblem[] {
  if (model.id !== id) return [{ path: 'id', code: 'id-differs' }];
  return [NO_MODEL, builtInModel.id].includes(id) ? [{ path: 'id', code: 'reserved-id' }] : [];
}

/** A form that looks like an instant may still be no day: 2026-13-40. */
function timeProblems({ training: { at } }: RiskModel): ModelProblem[] {
  return Number.isNaN(Date.parse(at)) ? [{ path: 'training.at', code: 'wrong-value' }] : [];
}

/** A feature that nobody computes would be missing for every child; A is past absence and B the survey alone. */
function featureProblems({ features, kind }: RiskModel): ModelProblem[] {
  return features.flatMap(({ name, weight, sign }, index): ModelProblem[] => {
    const at = `features[${index}]`;
    const known = FEATURES.find((feature) => feature.name === name);
    const isRepeated = features.findIndex((feature) => feature.name === name) < index;
    const isAgainst = (sign === '+' && weight < 0) || (sign === '-' && weight > 0);
    return [
      ...(known ? [] : [{ path: `${at}.name`, code: unknownAs(name) }]),
      ...(known && !isFeatureOfKind(name, kind)
        ? [
            {
              path: `${at}.name`,
              code: kind === 'A' ? ('not-past-absence' as const) : ('not-in-survey' as const),
            },
          ]
        : []),
      ...(isRepeated ? [{ path: `${at}.name`, code: 'repeated-feature' as const }] : []),
      ...(isAgainst ? [{ path: `${at}.weight`, code: 'against-its-sign' as const }] : []),
    ];
  });
}

/** Whoever has trained on what another office knows of a child is told so, and not that a name is wrong. */
function unknownAs(name: string): ModelProblemCode {
  return itemOfColumn(name) ? 'optional-item' : 'unknown-feature';
}

/** Nine cut points make ten parts; drift is measured by them. A model fitted to nothing (the built-in one) has none. */
function decileProblems({ training: { scoreDeciles, featureDeciles } }: RiskModel): ModelProblem[] {
  const cuts = [
    { path: 'training.scoreDeciles', values: scoreDeciles },
    ...Object.entries(featureDeciles).map(([name, values]) => ({
      path: `training.featureDeciles.${name}`,
      values,
    })),
  ];
  return cuts.flatMap(({ path, values }): ModelProblem[] => {
    if (values.length !== 0 && values.length !== 9) return [{ path, code: 'not-nine-cuts' }];
    const isOrdered = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
    return isOrdered ? [] : [{ path, code: 'cuts-out-of-order' }];
  });
}

/** One share for each part that the cuts make. */
function shareProblems({ training }: RiskModel): ModelProblem[] {
  const { scoreDeciles, scoreShares, featureDeciles, featureShares = {} } = training;
  const fits = (shares: readonly number[], cuts: readonly number[] = []) =>
    shares.length === (cuts.length === 0 ? 0 : cuts.length + 1);
  return [
    ...(scoreShares && !fits(scoreShares, scoreDeciles) ? ['training.scoreShares'] : []),
    ...Object.entries(featureShares)
      .filter(([name, shares]) => !fits(shares, featureDeciles[name]))
      .map(([name]) => `training.featureShares.${name}`),
  ].map((path) => ({ path, code: 'shares-without-cuts' }));
}

/** Well formed is not yet fit to rank anybody: a fit that broke off, a calibration that calls the safest first, a claim without its figures. */
function fitProblems({ training, calibration, evaluation }: RiskModel): ModelProblem[] {
  return [
    ...(training.converged ? [] : [{ path: 'training.converged', code: 'not-converged' as const }]),
    ...(calibration.slope > 0 ? [] : [{ path: 'calibration.slope', code: 'order-reversed' as const }]),
    ...(evaluation?.ships && evaluation.recallAt5.low <= 0
      ? [{ path: 'evaluation.ships', code: 'ships-unproven' as const }]
      : []),
  ];
}
