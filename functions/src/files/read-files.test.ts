import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Problem } from '@domain/import/problem';
import { readFiles } from './read-files';
import { workbookOf } from './workbook.fixture';

const text = (lines: readonly string[]) => strToU8(lines.join('\r\n'));
const MANIFEST = text(['propertyName,value', 'oneroster.version,1.2']);
const ORGS = text(['sourcedId,name', 'sho,青空小学校']);

async function read(files: Readonly<Record<string, Uint8Array>>) {
  const problems: Problem[] = [];
  const tables = await readFiles(new Map(Object.entries(files)), problems);
  return { names: [...tables.keys()], tables, problems: problems.map(({ code }) => code) };
}

/** As an archive with a password says of itself; what is in it does not matter. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) copy[at + 8] = 1;
  return copy;
}

test('a set is found in whatever folders and archives it lies, beside what computers leave there', async () => {
  const inner = zipSync({
    '出力/bulk/manifest.csv': MANIFEST,
    '出力/bulk/orgs.csv': ORGS,
    '__MACOSX/出力/bulk/._orgs.csv': ORGS,
    '出力/説明.txt': text(['読んでください']),
  });
  const { names, problems } = await read({ 'all.zip': zipSync({ 'deep/inner.zip': inner }) });
  expect(problems).toEqual([]);
  expect(names.sort()).toEqual(['manifest.csv', 'orgs.csv']);
  expect((await read({ 'a/b/manifest.csv': MANIFEST, 'a/b/orgs.csv': ORGS })).names).toHaveLength(2);
});

test('an archive that lies beside what was unpacked of it is passed over', async () => {
  const packed = zipSync({ 'export/manifest.csv': MANIFEST, 'export/users.csv': ORGS });
  const { names, problems } = await read({
    'manifest.csv': MANIFEST,
    'orgs.csv': ORGS,
    'export.zip': packed,
  });
  expect([names, problems]).toEqual([['manifest.csv', 'orgs.csv'], []]);
});

test('two sets are told of, and not mixed', async () => {
  const { problems } = await read({ 'a/manifest.csv': MANIFEST, 'b/manifest.csv': MANIFEST });
  expect(problems).toEqual(['sets-many']);
});

test.each([
  ['not a ZIP', { 'roster.zip': strToU8('not a zip') }, ['zip-broken']],
  ['a ZIP with a password', { 'roster.zip': encrypted(zipSync({ 'orgs.csv': ORGS })) }, ['zip-encrypted']],
  ['a ZIP that ends too early', { 'roster.zip': zipSync({ 'orgs.csv': ORGS }).slice(0, 40) }, ['zip-broken']],
  ['an old or locked Excel file', { 'a.xlsx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]) }, ['excel-old']],
  ['an archive that calls itself Excel', { 'a.xlsx': zipSync({ 'xl/nothing': ORGS }) }, ['excel-broken']],
  ['nothing', { 'empty.zip': zipSync({}) }, ['zip-broken']],
  ['a picture', { 'a.csv': ORGS, 'b.png': Uint8Array.from([1, 2]) }, ['file-unread']],
])('%s is one sentence', async (_, files, codes) => {
  expect((await read(files)).problems).toEqual(codes);
});

test('an Excel file is read sheet by sheet, without the readings that it keeps beside names', async () => {
  const { tables } = await read({
    '名簿.xlsx': workbookOf({
      '5年1組': [['番号', '氏名'], [], ['1', '青山　はると']],
      '5年2組': [
        ['番号', '氏名'],
        ['1', '石川　ゆい'],
      ],
    }),
  });
  expect([...tables.keys()]).toEqual(['名簿.xlsx/5年1組', '名簿.xlsx/5年2組']);
  expect(tables.get('名簿.xlsx/5年1組')?.rows).toEqual([{ line: 3, cells: ['1', '青山　はると'] }]);
});

test.each([
  ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('氏名\tふりがな\n髙橋\tたかはし')])],
  [
    'UTF-16 as Excel saves it',
    Uint8Array.from([0xff, 0xfe, ...Buffer.from('氏名\tふりがな\r\n髙橋\tたかはし', 'utf16le')]),
  ],
  // 髙 and ① are characters that Windows added to Shift_JIS.
  [
    'Shift_JIS of Windows',
    Uint8Array.from([
      ...[0x8e, 0x81, 0x96, 0xbc, 0x09, 0x82, 0xd3, 0x82, 0xe8, 0x82, 0xaa, 0x82, 0xc8, 0x0a, 0xfb, 0xfc],
      ...[0x8b, 0xb4, 0x09, 0x82, 0xbd, 0x82, 0xa9, 0x82, 0xcd, 0x82, 0xb5],
    ]),
  ],
])('%s, between tabs', async (_, bytes) => {
  const { tables, problems } = await read({ 'meibo.txt': bytes });
  expect(problems).toEqual([]);
  expect(tables.get('meibo.txt')?.header).toEqual(['氏名', 'ふりがな']);
  expect(tables.get('meibo.txt')?.rows[0]?.cells).toEqual(['髙橋', 'たかはし']);
});
