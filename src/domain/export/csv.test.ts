import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('is a table that a spreadsheet opens with its characters', () => {
  expect(
    csvOf([
      ['名前', '日数'],
      ['青木, 光', 3],
      ['"あ"', -1],
    ]),
  ).toBe('\uFEFF名前,日数\r\n"青木, 光",3\r\n"""あ""",-1\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '|x', '%x'])('runs nothing: %j', (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
});
