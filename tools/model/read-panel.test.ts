import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PanelRow } from './training/panel';
import { problemLine } from '../../scripts/import/messages';
import { readPanel, type PanelOptions } from './read-panel';

const folder = mkdtempSync(join(tmpdir(), 'soramoyo-panel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'pupilKey,schoolId,yearMonth,gradeBand,alreadyAbsent,onset,absent_4w,ind_friends,audit_sex';
const GOOD = 'p1,s1,2026-04,4-6,0,0,2,61.1,f';

async function read(content: string | Uint8Array, options: Partial<PanelOptions> = {}) {
  const path = join(folder, 'panel.csv');
  writeFileSync(path, content);
  const rows: PanelRow[] = [];
  const result = await readPanel(path, { onRow: (row) => rows.push(row), ...options });
  return { ...result, rows, lines: result.problems.map((problem) => problemLine('en', problem)) };
}
const table = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');

test('a row becomes what it says; empty is not known, and audit columns are no features', async () => {
  const { rows, features, lines } = await read(table(GOOD, 'p2,s1,2026-04,7-9,1,,,,'));
  expect(lines).toEqual([]);
  expect(features).toEqual(['absent_4w', 'ind_friends']);
  expect(rows).toEqual([
    {
      line: 2,
      pupilKey: 'p1',
      schoolId: 's1',
      yearMonth: '2026-04',
      gradeBand: '4-6',
      alreadyAbsent: false,
      onset: false,
      features: { absent_4w: 2, ind_friends: 61.1 },
      audit: { audit_sex: 'f' },
    },
    {
      line: 3,
      pupilKey: 'p2',
      schoolId: 's1',
      yearMonth: '2026-04',
      gradeBand: '7-9',
      alreadyAbsent: true,
      onset: null,
      features: { absent_4w: null, ind_friends: null },
      audit: { audit_sex: '' },
    },
  ]);
});

test('whatever is wrong in a row is told by line and column', async () => {
  const { lines } = await read(
    table(
      GOOD,
      '山田 花子,s1,2026-04,4-6,0,0,2,61.1,f',
      'p3,,2026-13,5,yes,2,29,1e3,f',
      'p4,s1,2026-04,4-6,0',
      GOOD,
    ),
  );
  expect(lines).toEqual([
    'panel.csv:3:1 error: pupilKey has characters that an id may not have (山田 花子)',
    'panel.csv:4:2 error: schoolId is empty',
    'panel.csv:4:3 error: yearMonth must be a month such as 2026-04 (found 2026-13)',
    'panel.csv:4:4 error: gradeBand must be one of 1-3 / 4-6 / 7-9 (found 5)',
    'panel.csv:4:5 error: alreadyAbsent must be one of 0 / 1 (found yes)',
    'panel.csv:4:6 error: onset must be one of 0 / 1 (found 2)',
    'panel.csv:4:7 error: absent_4w must be a number from 0 to 28 (found 29)',
    'panel.csv:4:8 error: ind_friends must be a number from 0 to 100 (found 1e3)',
    'panel.csv:5:6 error: The row has 5 columns, the header has 9',
    'panel.csv:6:1 error: Two rows are about the same (p1 2026-04)',
  ]);
});

test('a header is refused for columns that are unknown, doubled, empty or missing', async () => {
  const { lines, rows } = await read(
    'pupilKey,schoolId,yearMonth,gradeBand,alreadyAbsent,sex,,absent_4w,absent_4w\n',
  );
  expect(rows).toEqual([]);
  expect(lines).toEqual([
    'panel.csv:1:6 error: The column sex is in no data dictionary: correct its name, or start it with audit_',
    'panel.csv:1:7 error: The heading is empty: undo merged cells',
    'panel.csv:1:9 error: The heading absent_4w stands twice',
    'panel.csv:1 error: The column onset is missing',
  ]);
});

test('a spreadsheet may have added a byte order mark, CRLF, blank lines and full-width digits', async () => {
  const { rows, lines } = await read(`\ufeff${HEADER}\r\n\r\n${GOOD.replace('61.1', '６１．１')}\r\n`);
  expect(lines).toEqual([]);
  expect(rows).toMatchObject([{ line: 3, features: { ind_friends: 61.1 } }]);
});

test('only the months asked for are handed over, but all are checked', async () => {
  const later = GOOD.replace('2026-04', '2026-05');
  const { rows, lines } = await read(table(GOOD, later, later), { from: '2026-05', to: '2026-05' });
  expect(rows.every(({ yearMonth }) => yearMonth === '2026-05')).toBe(true);
  expect(lines).toEqual(['panel.csv:4:1 error: Two rows are about the same (p1 2026-05)']);
});

test('a file in another encoding, one that is no CSV, and one without rows are refused as a whole', async () => {
  const bytes = Buffer.from(table(GOOD, GOOD.replace('f', '\u0000')));
  bytes[bytes.length - 3] = 0x93;
  expect((await read(bytes)).lines).toEqual([
    'panel.csv error: The characters cannot be read: save the file as UTF-8',
  ]);
  expect((await read(table(GOOD, '"p3,s1'))).lines).toEqual([
    'panel.csv:3 error: This is not well-formed CSV (CSV_QUOTE_NOT_CLOSED)',
  ]);
  expect((await read(`${HEADER}\n`)).lines).toEqual(['panel.csv error: The file has no rows']);
});

test('reading stops at the hundredth problem', async () => {
  const { lines, rows } = await read(
    table(...Array.from({ length: 500 }, (_, n) => `p${n},s1,x,4-6,0,0,2,61,f`)),
  );
  expect([lines.length, rows.length]).toEqual([100, 0]);
});

test('features of a dictionary of one’s own are read', async () => {
  const dictionary = [
    { name: 'distance_km', factor: 'attendance', from: 'roster', min: 0, max: 50 } as const,
  ];
  const header = HEADER.replace('absent_4w,ind_friends', 'distance_km');
  const { rows, lines } = await read(`${header}\np1,s1,2026-04,4-6,0,0,2.5,f\n`, { dictionary });
  expect(lines).toEqual([]);
  expect(rows).toMatchObject([{ features: { distance_km: 2.5 } }]);
});
