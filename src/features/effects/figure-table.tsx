import type { ReactNode } from 'react';
import { DataTable } from '@/staff/data-table';

interface FigureTableProps {
  caption: string;
  /** The first column names the rows. */
  columns: readonly [string, ...string[]];
  rows: readonly { readonly name: ReactNode; readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table of nothing but figures, all of them at once. */
export function FigureTable({ caption, columns: [name, ...figures], rows }: FigureTableProps) {
  return (
    <DataTable
      captioned
      name={caption}
      rows={rows}
      page={rows.length}
      keyOf={({ key }) => key}
      columns={[
        { id: 'name', header: name, cell: (row) => row.name },
        ...figures.map((header, index) => ({
          id: header,
          header,
          cell: (row: FigureTableProps['rows'][number]) => row.cells[index],
          figure: true,
        })),
      ]}
    />
  );
}
