/** A questionnaire from a table: one row a question, as the first draft of Soramoyo 34 was written. */
import defaults from '../defaults/loaded-instrument.json' with { type: 'json' };
import { soramoyo34 } from '../instruments/soramoyo-34';
import { type Indicator, type Instrument, type Item, itemSchema } from './instrument';
import { aboutOf, type About } from './instrument-about';
import type { CheckedInstrument, InstrumentProblem } from './instrument-problems';

/** A row of a file, and the line it begins on (1 is the first). */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What no row says. */
export interface InstrumentHead {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

const REQUIRED = ['id', 'indicator', 'key', 'grades4_9', 'grades1_3'] as const;
const OPTIONAL = ['sensitive', 'notify', 'about_home', 'indicator_name', 'keep_from_homeroom'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

const BARE_KANJI = /\p{Script=Han}/u;
const withoutReadings = (text: string) => text.replace(/\{[^{}|]+\|[ぁ-んァ-ンー]+\}/g, '');
/** What the homeroom does not see of Soramoyo 34 it does not see of another questionnaire either. */
const KNOWN = new Map(soramoyo34.indicators.map((one) => [one.id, one]));

/**
 * All problems at once, with line and column (1 is the first). Indicators of Soramoyo 34 keep their names; another needs
 * `indicator_name`. A hard question without `notify` tells the safety contacts from "sometimes" on.
 */
export function instrumentOfRows(
  [heading, ...rows]: readonly FileRow[],
  head: InstrumentHead,
): CheckedInstrument {
  if (!heading) return { problems: [{ code: 'no-rows' }] };
  const names = heading.cells.map((cell) => cell.trim().toLowerCase());
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const surplus = names.filter((name) => name !== '' && !COLUMNS.includes(name));
  const ofHeading: InstrumentProblem[] = [
    ...missing.map((value) => ({ code: 'column-missing' as const, line: heading.line, value })),
    ...surplus.map((value) => ({
      ...{ code: 'column-unknown' as const, line: heading.line, column: names.indexOf(value) + 1, value },
    })),
  ];
  if (missing.length > 0 || rows.length === 0)
    return { problems: [...ofHeading, ...(rows.length === 0 ? [{ code: 'no-rows' as const }] : [])] };
  const read = rows.map((row) => readRow(row, names));
  const repeated = repeatedIds(read.map(({ at }) => at('id')));
  const problems = [...ofHeading, ...read.flatMap((one) => one.problems), ...repeated, ...unnamed(read)];
  if (problems.length > 0) return { problems };
  const items = read.flatMap(({ item }) => (item ? [item] : []));
  const instrument: Instrument = {
    ...{ id: head.id, version: head.version, title: { ja: head.title }, caution: defaults.caution },
    ...{ stem: soramoyo34.stem, indicators: indicatorsOf(read), items, contradictions: [] },
  };
  return { instrument, remarks: read.flatMap(({ remarks }) => remarks) };
}

interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
interface ReadRow {
  readonly at: (name: Column) => Cell;
  readonly item?: Item;
  readonly problems: readonly InstrumentProblem[];
  readonly remarks: readonly InstrumentProblem[];
}

function readRow({ line, cells }: FileRow, names: readonly string[]): ReadRow {
  const at = (name: Column): Cell => {
    const index = names.indexOf(name);
    return { text: (cells[index] ?? '').trim(), line, column: index + 1 };
  };
  const problems: InstrumentProblem[] = [];
  const refuse = (code: InstrumentProblem['code'], name: Column) => {
    const { text, column } = at(name);
    problems.push({ code, line, column, ...(text !== '' && { value: text }) });
  };
  for (const name of REQUIRED) if (at(name).text === '') refuse('empty', name);
  if (!itemSchema.shape.id.safeParse(at('id').text).success && at('id').text !== '')
    refuse('id-format', 'id');
  const key = at('key').text.replace('−', '-');
  if (key !== '+' && key !== '-' && key !== '') refuse('key-unknown', 'key');
  const about: About | undefined = aboutOf({
    ...{ sensitive: at('sensitive').text, notify: at('notify').text, aboutHome: at('about_home').text },
    isHome: at('indicator').text === 'home',
    refuse: (code, name) => refuse(code, name),
  });
  if (BARE_KANJI.test(withoutReadings(at('grades1_3').text))) refuse('kanji-bare', 'grades1_3');
  if (problems.length > 0 || !about) return { at, problems, remarks: [] };
  const { text, column } = at('grades4_9');
  const remarks = BARE_KANJI.test(withoutReadings(text))
    ? [{ code: 'kanji-bare' as const, line, column, value: text }]
    : [];
  const item: Item = {
    ...{ id: at('id').text, indicator: at('indicator').text, key: key === '-' ? '-' : '+', ...about },
    wording: { grades4_9: { ja: text }, grades1_3: { ja: at('grades1_3').text } },
  };
  return { at, item, problems, remarks };
}

function repeatedIds(ids: readonly Cell[]): InstrumentProblem[] {
  return ids
    .filter(({ text }, index) => text !== '' && ids.findIndex((other) => other.text === text) < index)
    .map(({ text, line, column }) => ({ code: 'id-repeated', line, column, value: text }));
}

/** An indicator that nobody has named, at its first question. */
function unnamed(rows: readonly ReadRow[]): InstrumentProblem[] {
  const named = new Set(
    rows.filter(({ at }) => at('indicator_name').text !== '').map(({ at }) => at('indicator').text),
  );
  const firsts = new Map<string, Cell>();
  for (const { at } of rows) {
    const cell = at('indicator');
    if (cell.text !== '' && !firsts.has(cell.text)) firsts.set(cell.text, cell);
  }
  return [...firsts.values()]
    .filter(({ text }) => !KNOWN.has(text) && !named.has(text))
    .map(({ text, line, column }) => ({ code: 'indicator-unnamed', line, column, value: text }));
}

const FEW = 2;

function indicatorsOf(rows: readonly ReadRow[]): Indicator[] {
  const ids = [...new Set(rows.map(({ at }) => at('indicator').text))];
  return ids.map((id) => {
    const own = rows.filter(({ at }) => at('indicator').text === id);
    const name = own.map(({ at }) => at('indicator_name').text).find((text) => text !== '');
    const known = KNOWN.get(id);
    const statistics = own.length <= FEW ? defaults.few : defaults.usual;
    const kept = own.some(({ at }) => at('keep_from_homeroom').text !== '');
    const given = name === undefined ? undefined : { ja: name };
    return {
      id,
      name: given ?? known?.name ?? { ja: id },
      ownWords: given ?? known?.ownWords ?? { ja: id },
      domain: known?.domain ?? 'school',
      keptFromHomeroom: kept || (known?.keptFromHomeroom ?? false),
      ...statistics,
    };
  });
}
