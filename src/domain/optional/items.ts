/**
 * What a city could link with the school's own records: eighteen items (table 2 of a city's plan for linking children's data). None is in
 * use until the city names its basis. Of each only the coarsest code that a comparison of groups needs, never the paper itself.
 */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import words from './items.json' with { type: 'json' };

export type OptionalItem = keyof typeof words;
export const OPTIONAL_ITEMS = Object.keys(words) as [OptionalItem, ...OptionalItem[]];

export interface ItemDeclaration {
  /** Japanese, as the city's offices call it. */
  readonly title: string;
  readonly group: string;
  /** The office's system that holds it. */
  readonly source: string;
  /** Under which it came into being. That does not allow its use here: for that a basis is named. */
  readonly law: string;
  /** What it may be used for here, and for nothing else. */
  readonly purpose: string;
  /** Years for which one decision of the city lasts at most. */
  readonly years: number;
  /** The codes that there are; absent: Soramoyo keeps it already, as a document of this kind, under the school's own basis. */
  readonly values?: readonly [string, ...string[]];
  readonly held?: 'pupil' | 'attendance' | 'response';
}

const CHECKUP = ['no-finding', 'finding', 'not-examined'] as const;
const EVER = ['no', 'yes'] as const;

/** Of what welfare and child protection know, a decision lasts one year: whoever uses it asks the council again. */
const HOW: Readonly<Record<OptionalItem, Pick<ItemDeclaration, 'years' | 'values' | 'held'>>> = {
  pupil: { years: 3, held: 'pupil' },
  'maternal-checkup': { years: 3, values: CHECKUP },
  'checkup-4-months': { years: 3, values: CHECKUP },
  'checkup-18-months': { years: 3, values: CHECKUP },
  'checkup-3-years': { years: 3, values: CHECKUP },
  'school-checkup': { years: 3, values: CHECKUP },
  'school-dental': { years: 3, values: CHECKUP },
  'physical-certificate': { years: 1, values: ['none', 'grade-1-2', 'grade-3-6'] },
  'intellectual-certificate': { years: 1, values: ['none', 'severe', 'other'] },
  'mental-certificate': { years: 1, values: ['none', 'grade-1', 'grade-2-3'] },
  'physical-kind': { years: 1, values: ['none', 'sight', 'hearing', 'limbs', 'inner', 'other'] },
  vaccinations: { years: 3, values: ['complete', 'incomplete', 'unknown'] },
  'protection-register': { years: 1, values: EVER },
  'temporary-custody': { years: 1, values: EVER },
  'absent-days': { years: 3, held: 'attendance' },
  'late-days': { years: 3, held: 'attendance' },
  // Whoever asks a child about dying has to read the answer the same night: Soramoyo asks of distress in other words, and of that nothing.
  distress: { years: 3, held: 'response' },
  'public-assistance': { years: 1, values: EVER },
};

export function itemOf(item: OptionalItem): ItemDeclaration {
  return { ...words[item], ...HOW[item] };
}

export function isOptionalItem(text: string): text is OptionalItem {
  return Object.hasOwn(words, text);
}

/** One line of an item's file: what it says of one child on a day. `undefined`: kept under the school's own basis, there is no such file. */
export function schemaOf(item: OptionalItem) {
  const { values } = itemOf(item);
  return values && z.strictObject({ value: z.enum(values), asOf: daySchema });
}

/** The column of a panel in which it may stand: a division into groups, never a feature. */
export function columnOf(item: OptionalItem): string {
  return `audit_opt_${item.replaceAll('-', '_')}`;
}

/** Columns of panels that say the same in other words, and are refused in the same way unless the children are made up. */
export const SAME_AS: Readonly<Record<string, OptionalItem>> = {
  audit_disability: 'physical-certificate',
  audit_welfare: 'public-assistance',
};

/** The item that a column of a panel, or a feature of a model, is made of, however it is called. */
export function itemOfColumn(name: string): OptionalItem | undefined {
  const bare = name.replace(/^audit_/, '').replace(/^opt_/, '');
  return OPTIONAL_ITEMS.find((item) => item.replaceAll('-', '_') === bare);
}
