// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Column, DataTable } from './data-table';
import { onStaffScreens, show } from './screen.fixture';

interface Pupil {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly number: number;
}

const PUPILS: readonly Pupil[] = Array.from({ length: 45 }, (_, index) => ({
  id: `p${index}`,
  name: `${index + 1}番`,
  kana: index === 0 ? 'わ' : 'あ',
  number: index + 1,
}));

const COLUMNS: readonly Column<Pupil>[] = [
  { id: 'name', header: '名前', cell: ({ name }) => name, sortKey: ({ kana }) => kana },
  { id: 'number', header: '番号', cell: ({ number }) => number, figure: true },
];

onStaffScreens();

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('a table of staff', () => {
  it('shows the first rows of a long list, and as many more whenever they are asked for', () => {
    show(<DataTable name="名簿" columns={COLUMNS} rows={PUPILS} keyOf={({ id }) => id} />, {});
    expect(names()).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'つづきを表示する（残り25件）' }));
    expect(names()).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'つづきを表示する（残り5件）' }));
    expect(names()).toHaveLength(45);
    expect(screen.queryByRole('button', { name: /つづき/ })).toBeNull();
  });

  it('is put in another order by the columns that have one, and says so', () => {
    show(<DataTable name="名簿" columns={COLUMNS} rows={PUPILS} keyOf={({ id }) => id} page={50} />, {});
    expect(screen.queryByRole('button', { name: '番号' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '名前' }));
    expect(names().at(-1)).toBe('1番');
    expect(screen.getByRole('columnheader', { name: '名前' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('can be reached and scrolled by keys, under its name', () => {
    show(<DataTable name="名簿" columns={COLUMNS} rows={[]} keyOf={({ id }) => id} />, {});
    expect(screen.getByRole('region', { name: '名簿' }).tabIndex).toBe(0);
  });
});
