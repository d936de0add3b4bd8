/** What `npm run model:train` was asked for. What does not fit is told by the option it stands in. */
import { parseArgs } from 'node:util';
import { itemOf, itemOfColumn } from '@domain/optional/items';
import { FEATURES } from '@domain/risk/features';
import { modelSchema, OUTCOMES, type RiskModel } from '@domain/risk/model';
import { dictionarySigns, isFeatureOfKind, namesOfKind } from '@domain/risk/feature-kinds';
import type { Sign } from './training/newton';
import type { TrainingWord } from './training-words';
import { isUsageError } from './usage-error';

export interface TrainingOptions {
  readonly data: string;
  readonly out: string;
  readonly kind: RiskModel['kind'];
  readonly features: readonly string[];
  /** Whether the features were named: then each must have a column. */
  readonly named: boolean;
  readonly signs: ReadonlyMap<string, Sign>;
  readonly l2: number;
  readonly tolerance: number;
  readonly outcome: RiskModel['outcome'];
  readonly distillFrom?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly at?: string | undefined;
}

export interface OptionProblem {
  readonly word: TrainingWord;
  readonly params: Readonly<Record<string, string>>;
}

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  kind: { type: 'string', default: 'C' },
  features: { type: 'string' },
  l2: { type: 'string', default: '1' },
  constraint: { type: 'string', multiple: true },
  unconstrained: { type: 'boolean', default: false },
  'distill-from': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  tolerance: { type: 'string', default: '1e-6' },
  outcome: { type: 'string', default: 'five-more-in-4-weeks' },
  'horizon-weeks': { type: 'string', default: '4' },
  id: { type: 'string' },
  title: { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
} as const;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The options, or what is wrong with them; an option that does not exist is told with the usage. */
export function readTrainingOptions(args: string[]): TrainingOptions | OptionProblem[] {
  const values = parsed(args);
  if (values === null) return [];
  const problems: OptionProblem[] = [];
  const need = (option: 'data' | 'out') => {
    const value = values[option];
    if (value === undefined) problems.push({ word: 'option-missing', params: { option } });
    return value ?? '';
  };
  /** The value of an option, checked. */
  const fits = (
    option: Exclude<keyof typeof values, 'constraint' | 'unconstrained'>,
    isFit: (value: string) => boolean,
  ) => {
    const value = values[option];
    if (value !== undefined && !isFit(value))
      problems.push({ word: 'option-invalid', params: { option, value } });
    return value;
  };
  const number = (option: 'l2' | 'tolerance' | 'horizon-weeks', isFit: (value: number) => boolean) =>
    Number(fits(option, (text) => text.trim() !== '' && isFit(Number(text))));
  const oneOf = <T extends string>(option: 'kind' | 'outcome', choices: readonly [T, ...T[]]): T => {
    const value = fits(option, (text) => choices.some((choice) => choice === text));
    return choices.find((choice) => choice === value) ?? choices[0];
  };

  const kind = oneOf('kind', ['A', 'B', 'C']);
  const features = values.features?.split(',').map((name) => name.trim()) ?? namesOfKind(kind);
  problems.push(...features.flatMap((name) => featureProblem('--features', name, kind) ?? []));
  const shape = modelSchema.shape;
  const options: TrainingOptions = {
    data: need('data'),
    out: need('out'),
    kind,
    features,
    named: values.features !== undefined,
    signs: signsOf(values, features, kind, problems),
    l2: number('l2', (value) => value >= 0 && value < 1e9),
    tolerance: number('tolerance', (value) => value > 0 && value <= 1),
    outcome: {
      definition: oneOf('outcome', OUTCOMES),
      horizonWeeks: number('horizon-weeks', (value) => Number.isInteger(value) && value > 0),
    },
    distillFrom: values['distill-from'],
    from: fits('from', (text) => MONTH.test(text)),
    to: fits('to', (text) => MONTH.test(text)),
    id: fits('id', (text) => shape.id.safeParse(text).success),
    title: fits('title', (text) => shape.card.shape.title.safeParse(text).success),
    at: fits('at', (text) => shape.training.shape.at.safeParse(text).success),
  };
  return problems.length > 0 ? problems : options;
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    if (isUsageError(error)) return null;
    throw error;
  }
}

function featureProblem(option: string, value: string, kind: RiskModel['kind']): OptionProblem | undefined {
  const feature = FEATURES.find(({ name }) => name === value);
  const params = { option, value };
  if (value.startsWith('audit_')) return { word: 'feature-audit', params };
  const item = feature ? undefined : itemOfColumn(value);
  if (item) return { word: 'feature-optional', params: { ...params, item: itemOf(item).title } };
  if (feature === undefined) return { word: 'feature-unknown', params };
  if (isFeatureOfKind(value, kind)) return undefined;
  return { word: kind === 'A' ? 'feature-not-past-absence' : 'feature-not-survey', params };
}

/** The dictionary's signs (none with `--unconstrained`), and over them what `--constraint name=+|-` says. */
function signsOf(
  { constraint = [], unconstrained }: { constraint?: string[]; unconstrained: boolean },
  features: readonly string[],
  kind: RiskModel['kind'],
  problems: OptionProblem[],
): Map<string, Sign> {
  const signs = unconstrained ? new Map<string, Sign>() : dictionarySigns(features);
  for (const value of constraint) {
    const [, name = '', sign] = /^([a-z0-9_]+)=([+-])$/.exec(value) ?? [];
    if (sign !== '+' && sign !== '-')
      problems.push({ word: 'option-invalid', params: { option: 'constraint', value } });
    else {
      problems.push(...[featureProblem('--constraint', name, kind) ?? []].flat());
      signs.set(name, sign);
    }
  }
  return signs;
}
