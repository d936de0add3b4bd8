import { expect, test } from 'vitest';
import { dayFromCell, isFormula, tidyCode, tidyText } from './cells';

test('full-width letters and digits of codes become half-width, the characters of names stay', () => {
  expect(tidyCode(' １２Ａ　')).toBe('12A');
  expect(tidyText('　髙橋　　はる ')).toBe('髙橋 はる');
});

test.each(['=HYPERLINK("http://a.example")', '＝1+1', '@SUM(A1)', '+A1', '-(1)', '  =1'])(
  'a spreadsheet would run %s',
  (cell) => expect(isFormula(cell)).toBe(true),
);

test.each(['', '-', '-3', '+81-3-0000-0000', 'はる=なつ', '1-2'])('a spreadsheet would show %s', (cell) => {
  expect(isFormula(cell)).toBe(false);
});

test('days are read however people write them, and only real ones', () => {
  for (const cell of ['2026-04-01', '2026/4/1', '2026年4月1日', '２０２６．４．１'])
    expect(dayFromCell(cell), cell).toBe('2026-04-01');
  for (const cell of ['2026-02-30', '4/1', '令和8年4月1日', '2026-4', ''])
    expect(dayFromCell(cell), cell).toBeUndefined();
});
