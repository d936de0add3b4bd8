import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { demoFiles } from './files';

const COMMITTED = { seed: 7, until: '2026-11-20' };

test('the same seed and day give the same bytes, another seed other people', () => {
  const files = demoFiles(COMMITTED.seed, COMMITTED.until);
  expect([...demoFiles(COMMITTED.seed, COMMITTED.until)]).toEqual([...files]);
  expect(demoFiles(8, COMMITTED.until).get('accounts.csv')).not.toBe(files.get('accounts.csv'));
});

test('the committed files are what the generator makes', async () => {
  for (const [path, text] of demoFiles(COMMITTED.seed, COMMITTED.until)) {
    const committed = await readFile(new URL(`../../demo/${path}`, import.meta.url), 'utf8');
    expect(committed === text, `${path}: run npm run demo:generate -- --until ${COMMITTED.until}`).toBe(true);
  }
});

test('attendance covers 45 school days and no Sunday or holiday', () => {
  const [header = '', ...rows] = (demoFiles(7, '2026-11-20').get('attendance.csv') ?? '').split('\r\n');
  const first = rows[0]?.split(',').slice(0, 6).join(',') ?? '';
  const ofFirst = rows.filter((row) => row.startsWith(`${first},`)).map((row) => row.split(','));
  const dates = header.split(',').slice(8);
  const days = ofFirst.flatMap((cells) =>
    dates.flatMap((date, index) =>
      cells[index + 8] === '' ? [] : [`${cells[6] ?? ''}-${date.padStart(2, '0')}`],
    ),
  );
  expect(days).toHaveLength(45);
  expect(days.at(-1)).toBe('2026-11-20');
  expect(days).not.toContain('2026-11-03');
  expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
});

test('everybody in the list of accounts can be told apart and is at demo.example', () => {
  const rows = (demoFiles(7, '2026-11-20').get('accounts.csv') ?? '').trim().split('\r\n').slice(1);
  const emails = rows.map((row) => row.split(',')[0] ?? '');
  expect(new Set(emails).size).toBe(258);
  expect(emails.every((email) => email.endsWith('@demo.example'))).toBe(true);
});
