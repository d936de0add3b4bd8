import { expect, it } from 'vitest';
import { shapesOf } from './columns';

it('keeps no password among the examples of what a column holds', () => {
  const table = {
    ...{ file: 'accounts.csv', headerLine: 1, header: ['氏名', 'メールアドレス', 'パスワード'] },
    rows: [{ line: 2, cells: ['磯野 なぎ', 'nagi@umi.example', 'himitsu-no-kotoba'] }],
  };
  const columns = shapesOf(table, undefined)[0]?.columns;
  expect(columns?.columns.map(({ meaning }) => meaning)).toEqual(['name', 'email', 'password']);
  expect(JSON.stringify(columns)).not.toContain('himitsu');
});
