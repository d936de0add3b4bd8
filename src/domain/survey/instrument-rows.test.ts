import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { instrumentOfJson } from './instrument-problems';
import { type FileRow, instrumentOfRows } from './instrument-rows';

const HEAD = { id: 'city', version: 2, title: '市のアンケート' };
const HEADING = ['id', 'indicator', 'key', 'sensitive', 'grades4_9', 'grades1_3'];
const rows = (...lines: readonly (readonly string[])[]): FileRow[] =>
  [HEADING, ...lines].map((cells, index) => ({ line: index + 1, cells }));
const check = (...lines: readonly (readonly string[])[]) => instrumentOfRows(rows(...lines), HEAD);
const GOOD = ['a1', 'mood', '+', '', 'うれしい', 'うれしい'];
const problemsOf = (...lines: readonly (readonly string[])[]) => {
  const checked = check(...lines);
  return 'problems' in checked ? checked.problems : [];
};

describe('the table that Soramoyo 34 was drafted in', () => {
  const cells: string[][] = parse(
    readFileSync(new URL('../instruments/fixtures/soramoyo-34.csv', import.meta.url)),
  );
  const checked = instrumentOfRows(
    cells.map((row, index) => ({ line: index + 1, cells: row })),
    HEAD,
  );
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));

  it('becomes a questionnaire that the schema takes, with the same questions and indicators', () => {
    const { instrument } = checked;
    expect(instrumentOfJson(JSON.stringify(instrument))).toEqual({ instrument, remarks: [] });
    expect(instrument.items.map(({ id, key, threshold }) => [id, key, threshold])).toEqual(
      soramoyo34.items.map(({ id, key, threshold }) => [id, key, threshold]),
    );
    expect(instrument.indicators).toEqual(soramoyo34.indicators);
    expect(instrument.items.filter(({ aboutHome }) => aboutHome).map(({ id }) => id)).toEqual([
      ...['q30', 'q31', 'q32'],
    ]);
  });

  it('is remarked on where older children have no readings', () => {
    expect(checked.remarks[0]).toEqual({
      ...{ code: 'kanji-bare', line: 2, column: 5, value: '学校で楽しいと思った' },
    });
  });
});

describe('a question', () => {
  it('that is hard tells the safety contacts from "sometimes" on unless the file says otherwise', () => {
    const checked = instrumentOfRows(
      [
        { line: 1, cells: [...HEADING, 'notify', 'indicator_name'] },
        { line: 2, cells: ['a1', 'own', '-', 'hard', 'こわい', 'こわい', '', 'あんしん'] },
        { line: 3, cells: ['a2', 'own', '-', 'soft', 'つらい', 'つらい', 'bullying:3 leader:2-4'] },
      ],
      HEAD,
    );
    if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
    expect(checked.instrument.items.map(({ notify }) => notify)).toEqual([
      [{ to: 'safety', codes: [3, 4] }],
      [
        { to: 'bullying', codes: [3] },
        { to: 'leader', codes: [2, 3, 4] },
      ],
    ]);
    expect(checked.instrument.indicators).toMatchObject([{ id: 'own', name: { ja: 'あんしん' } }]);
  });

  it.each<[string, readonly string[], object]>([
    ['no id', ['', 'mood', '+', '', 'あ', 'あ'], { code: 'empty', column: 1 }],
    ['an id that no field can have', ['1', 'mood', '+', '', 'あ', 'あ'], { code: 'id-format', column: 1 }],
    [
      'a direction that is none',
      ['b', 'mood', '*', '', 'あ', 'あ'],
      { code: 'key-unknown', column: 3, value: '*' },
    ],
    [
      'a word for how careful that is none',
      ['b', 'mood', '+', 'very', 'あ', 'あ'],
      { code: 'sensitive-unknown', column: 4 },
    ],
    [
      'kanji that a child of seven does not read',
      ['b', 'mood', '+', '', 'あ', '雨'],
      { code: 'kanji-bare', column: 6 },
    ],
    [
      'an id that stands there already',
      ['a1', 'mood', '+', '', 'あ', 'あ'],
      { code: 'id-repeated', column: 1 },
    ],
    [
      'an indicator that nobody named',
      ['b', 'own', '+', '', 'あ', 'あ'],
      { code: 'indicator-unnamed', column: 2 },
    ],
  ])('with %s is refused with its line and column', (_, cells, expected) => {
    expect(problemsOf(GOOD, cells)).toMatchObject([{ line: 3, ...expected }]);
  });

  it('with kanji and readings is read by the youngest', () => {
    expect(problemsOf(['a1', 'mood', '+', '', 'あ', '{雨|あめ}'])).toEqual([]);
  });
});

it('a file without columns or rows says so', () => {
  expect(instrumentOfRows([], HEAD)).toEqual({ problems: [{ code: 'no-rows' }] });
  expect(problemsOf()).toEqual([{ code: 'no-rows' }]);
  expect(
    instrumentOfRows(
      [
        { line: 2, cells: ['id', '問'] },
        { line: 3, cells: ['a', 'b'] },
      ],
      HEAD,
    ),
  ).toEqual({
    problems: [
      ...['indicator', 'key', 'grades4_9', 'grades1_3'].map((value) => ({
        code: 'column-missing',
        line: 2,
        value,
      })),
      { code: 'column-unknown', line: 2, column: 2, value: '問' },
    ],
  });
});

it('JSON says which field is wrong, or that it is none', () => {
  expect(instrumentOfJson('{')).toMatchObject({ problems: [{ code: 'not-json' }] });
  const [first, ...others] = soramoyo34.items;
  const checked = instrumentOfJson(
    JSON.stringify({ ...soramoyo34, items: [{ ...first, key: '*' }, ...others] }),
  );
  expect(checked).toEqual({ problems: [{ code: 'field-wrong', path: 'items[0].key' }] });
});
