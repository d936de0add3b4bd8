import type { ReactNode } from 'react';
import { WideTable } from '@/ui/wide-table';

interface FigureTableProps {
  caption: string;
  /** The first column names the rows. */
  columns: readonly string[];
  rows: readonly { readonly name: ReactNode; readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table of nothing but figures. */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  return (
    <WideTable
      captioned
      name={caption}
      columns={columns.map((column, index) => (index === 0 ? column : { figure: column }))}
    >
      {rows.map(({ key, name, cells }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {cells.map((cell, index) => (
            <td key={index} className="figure">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}
