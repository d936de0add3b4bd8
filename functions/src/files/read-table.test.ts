import Encoding from 'encoding-japanese';
import { expect, test } from 'vitest';
import type { Problem } from '@domain/import/problem';
import { readTable } from './read-table';

const TEXT = '出席番号,氏名\r\n１,"そらいろ\r\nはる"\r\n\r\n2,髙橋①\r\n,\r\n3,なつ\r\n';
const utf8 = new TextEncoder().encode(TEXT);

function read(bytes: Uint8Array) {
  const problems: Problem[] = [];
  return { table: readTable('a.csv', bytes, problems), problems };
}

test('lines are those that an editor shows, whatever cells hold line breaks and rows are blank', () => {
  const { table, problems } = read(utf8);
  expect(problems).toEqual([]);
  expect(table?.header).toEqual(['出席番号', '氏名']);
  expect(table?.rows).toEqual([
    { line: 2, cells: ['１', 'そらいろ\nはる'] },
    { line: 5, cells: ['2', '髙橋①'] },
    { line: 7, cells: ['3', 'なつ'] },
  ]);
});

test('a byte order mark and Shift_JIS with its extensions read the same', () => {
  const withMark = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
  const shiftJis = new Uint8Array(Encoding.convert(Encoding.stringToCode(TEXT), 'SJIS', 'UNICODE'));
  expect(shiftJis.length).toBeLessThan(utf8.length);
  expect(read(withMark).table).toEqual(read(utf8).table);
  expect(read(shiftJis).table).toEqual(read(utf8).table);
});

test('line feeds alone read the same as CRLF', () => {
  const plain = new TextEncoder().encode('a,b\n1,2\n');
  expect(read(plain).table?.rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
});

test('bytes of neither encoding, an open quote and an empty file are refused by line', () => {
  expect(read(new Uint8Array([0x61, 0xff, 0xff])).problems).toMatchObject([{ code: 'encoding-unknown' }]);
  const open = read(new TextEncoder().encode('a,b\n1,2\n"3,4\n'));
  expect(open.table).toBeNull();
  expect(open.problems).toMatchObject([{ code: 'csv-broken', params: { detail: 'CSV_QUOTE_NOT_CLOSED' } }]);
  expect(open.problems[0]?.line).toBeGreaterThanOrEqual(3);
  expect(read(new Uint8Array()).problems).toMatchObject([{ code: 'file-empty' }]);
});

test('what exporters write so that spreadsheets keep noughts is the text itself, and any other formula stays one', () => {
  const written = 'a,b\n="007","=""08"""\n"=1+1",=A1\n';
  expect(read(new TextEncoder().encode(written)).table?.rows).toEqual([
    { line: 2, cells: ['007', '08'] },
    { line: 3, cells: ['=1+1', '=A1'] },
  ]);
});

test('JIS as mails and large machines write it reads the same', () => {
  const jis = new Uint8Array(
    Encoding.convert(Encoding.stringToCode('番号,氏名\n1,海野\n'), 'JIS', 'UNICODE'),
  );
  expect(read(jis).table).toMatchObject({ header: ['番号', '氏名'], rows: [{ cells: ['1', '海野'] }] });
});
