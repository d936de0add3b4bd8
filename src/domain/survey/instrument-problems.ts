/** What is wrong with a questionnaire's file: place and kind of every problem, so that whoever loads it can put it right. */
import { instrumentSchema, type Instrument } from './instrument';

export const INSTRUMENT_PROBLEMS = [
  'not-text',
  'not-json',
  'not-csv',
  'no-rows',
  'column-missing',
  'column-unknown',
  'empty',
  'id-format',
  'id-repeated',
  'key-unknown',
  'sensitive-unknown',
  'notify-unknown',
  'indicator-unnamed',
  'kanji-bare',
  'field-wrong',
] as const;
export type InstrumentProblemCode = (typeof INSTRUMENT_PROBLEMS)[number];

export interface InstrumentProblem {
  readonly code: InstrumentProblemCode;
  /** Both begin at 1; absent where the file as a whole, or a JSON field (`path`), is meant. */
  readonly line?: number;
  readonly column?: number;
  /** As one writes it in code: `items[2].key`. */
  readonly path?: string;
  /** What stands there. */
  readonly value?: string;
}

export type CheckedInstrument =
  | { readonly instrument: Instrument; readonly remarks: readonly InstrumentProblem[] }
  | { readonly problems: readonly InstrumentProblem[] };

/** A questionnaire as JSON: it says all of itself. */
export function instrumentOfJson(text: string): CheckedInstrument {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problems: [{ code: 'not-json', ...placeOf(String(error)) }] };
  }
  const parsed = instrumentSchema.safeParse(data);
  if (parsed.success) return { instrument: parsed.data, remarks: [] };
  return { problems: parsed.error.issues.map(({ path }) => ({ code: 'field-wrong', path: written(path) })) };
}

/** Where a browser says that JSON is broken; not every browser does. */
function placeOf(message: string): Pick<InstrumentProblem, 'line' | 'column'> {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? {} : { line: Number(line), column: Number(column) };
}

function written(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
