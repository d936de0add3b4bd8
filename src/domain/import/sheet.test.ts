import { expect, test } from 'vitest';
import type { Problem } from './problem';
import { readSheet, type Table } from './sheet';

const table = (header: string[], ...rows: string[][]): Table => ({
  file: 'a.csv',
  headerLine: 1,
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});

const COLUMNS = { required: ['number', 'name'], optional: ['day'], aliases: { number: ['出席番号'] } };

function read(of: Table) {
  const problems: Problem[] = [];
  return { rows: readSheet(of, COLUMNS, problems), problems };
}

test('columns are found by any of their headings, in any order and width', () => {
  const { rows, problems } = read(table(['ＮＡＭＥ', ' 出席番号', 'unknown'], ['はる', '１２', 'x']));
  expect(problems).toEqual([]);
  expect(rows?.[0]?.text('name')).toBe('はる');
  expect(rows?.[0]?.whole('number', 1, 99)).toBe(12);
  expect(rows?.[0]?.text('day')).toBe('');
});

test('a missing, a double and an empty heading are refused where they stand', () => {
  expect(read(table(['name'], ['はる'])).problems).toEqual([
    {
      severity: 'error',
      code: 'header-missing',
      file: 'a.csv',
      line: 1,
      params: { name: '出席番号' },
    },
  ]);
  const merged = read(table(['number', 'name', 'Name', ''], ['1', 'a', 'b', 'c']));
  expect(merged.rows).toBeNull();
  expect(merged.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['header-duplicate', 1, 3],
    ['header-empty', 1, 4],
  ]);
});

test('a formula is refused wherever it stands, also in a column that nobody reads', () => {
  const { problems } = read(table(['number', 'name', 'x'], ['1', 'はる', '=HYPERLINK("http://a.example")']));
  expect(problems).toMatchObject([{ code: 'formula', line: 2, column: 3 }]);
});

test('a row with another number of cells is refused', () => {
  const { problems } = read(table(['number', 'name'], ['1'], ['1', 'はる', 'x']));
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['row-width', 2],
    ['row-width', 3],
  ]);
});

test('a file without rows is refused', () => {
  expect(read(table(['number', 'name'])).problems).toMatchObject([{ code: 'file-empty' }]);
});

test('values are refused by line and column, and emptiness is told from nonsense', () => {
  const { rows, problems } = read(
    table(['number', 'name', 'day'], ['', '', '2026-02-30'], ['100', 'はる', '']),
  );
  expect(rows?.[0]?.whole('number', 1, 99)).toBeUndefined();
  expect(rows?.[0]?.requiredText('name')).toBeUndefined();
  expect(rows?.[0]?.requiredDay('day')).toBeUndefined();
  expect(rows?.[1]?.whole('number', 1, 99)).toBeUndefined();
  expect(rows?.[1]?.requiredDay('day')).toBeUndefined();
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['value-missing', 2, 2],
    ['day-invalid', 2, 3],
    ['number-invalid', 3, 1],
    ['value-missing', 3, 3],
  ]);
});
