import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURES } from '@domain/risk/features';
import { DEED_COLUMNS, PANEL_KEYS } from '@domain/export/panel-columns';

const text = readFileSync(new URL('../../docs/data-dictionary.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .map((line) => /^\| `(\w+)` \|(.*)\|$/.exec(line))
  .flatMap((match) =>
    match === null ? [] : [{ name: match[1], cells: match[2]?.split('|').map((cell) => cell.trim()) }],
  );

test('the data dictionary describes every column that the programs read, with its bounds and its sign', () => {
  for (const { name, from, factor, min, max, sign = '' } of FEATURES)
    expect(rows.find((row) => row.name === name)?.cells?.slice(0, 4), name).toEqual([
      from,
      factor,
      `${min} to ${max}`,
      sign,
    ]);
  for (const key of [...PANEL_KEYS, ...DEED_COLUMNS])
    expect(rows.some(({ name }) => name === key) || text.includes(`\`${key}\``), key).toBe(true);
});

test('the data dictionary describes nothing that does not exist', () => {
  const known = new Set<string | undefined>([...FEATURES.map(({ name }) => name), ...PANEL_KEYS]);
  expect(rows.filter(({ name }) => !known.has(name) && !name?.startsWith('audit_'))).toEqual([]);
});
