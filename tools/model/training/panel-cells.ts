/** One row of a training panel. Whatever is wrong is told by line and column; a row with an error is none. */
import { GRADE_BANDS, type PanelKey } from '@domain/export/panel-columns';
import { tidyCode, tidyText } from '@domain/import/cells';
import type { Problem, ProblemCode } from '@domain/import/problem';
import type { PanelRow } from './panel';
import type { PanelHeader } from './panel-header';

/** Keys made for the export: a name does not look like this. */
const KEY = /^[A-Za-z0-9_-]{1,64}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DECIMAL = /^-?\d{1,12}(\.\d{1,15})?$/;
/** `undefined`: refused. */
const FLAGS: Readonly<Record<string, boolean>> = { 0: false, 1: true };

type Refuse = (code: ProblemCode, at: number, params: Readonly<Record<string, string>>) => undefined;

export function readPanelRow(
  header: PanelHeader,
  line: number,
  cells: readonly string[],
  problems: Problem[],
): PanelRow | null {
  const { file, width, keys } = header;
  const before = problems.length;
  const refuse: Refuse = (code, at, params) => {
    problems.push({ severity: 'error', code, file, line, column: at + 1, params });
    return undefined;
  };
  if (cells.length !== width) {
    refuse('row-width', Math.min(cells.length, width), {
      found: String(cells.length),
      expected: String(width),
    });
    return null;
  }
  const key = (name: PanelKey) => tidyCode(cells[keys[name]] ?? '');
  const pattern = (name: PanelKey, shape: RegExp, code: ProblemCode) => {
    const value = key(name);
    if (value === '') refuse('value-missing', keys[name], { name });
    else if (!shape.test(value)) refuse(code, keys[name], { name, value });
    return value;
  };
  const choice = <T>(name: PanelKey, choices: Readonly<Record<string, T>>): T | undefined =>
    choices[key(name)] ??
    refuse('choice-invalid', keys[name], {
      name,
      value: key(name),
      choices: Object.keys(choices).join(' / '),
    });
  const pupilKey = pattern('pupilKey', KEY, 'id-invalid');
  const schoolId = pattern('schoolId', KEY, 'id-invalid');
  const yearMonth = pattern('yearMonth', MONTH, 'month-invalid');
  const gradeBand = choice('gradeBand', Object.fromEntries(GRADE_BANDS.map((band) => [band, band])));
  const alreadyAbsent = choice('alreadyAbsent', FLAGS);
  const onset = key('onset') === '' ? null : choice('onset', FLAGS);
  const features = featuresOf(header, cells, refuse);
  if (problems.length > before || !gradeBand || alreadyAbsent === undefined || onset === undefined)
    return null;
  const audit = Object.fromEntries(header.audit.map(({ name, at }) => [name, tidyText(cells[at] ?? '')]));
  return { line, pupilKey, schoolId, yearMonth, gradeBand, alreadyAbsent, onset, features, audit };
}

function featuresOf(
  { features }: PanelHeader,
  cells: readonly string[],
  refuse: Refuse,
): Record<string, number | null> {
  const row: Record<string, number | null> = {};
  for (const { feature, at } of features) {
    const { name, min, max } = feature;
    const value = cells[at] ?? '';
    if (value === '') {
      row[name] = null;
      continue;
    }
    // Almost all cells are plain already, and there are tens of millions.
    const text = DECIMAL.test(value) ? value : tidyCode(value);
    const number = Number(text);
    row[name] = text === '' ? null : number;
    if (text !== '' && !(DECIMAL.test(text) && number >= min && number <= max))
      refuse('decimal-invalid', at, { name, value, min: String(min), max: String(max) });
  }
  return row;
}
