import type { ReactNode } from 'react';

interface FigureTableProps {
  caption: string;
  /** The first column names the rows. */
  columns: readonly string[];
  rows: readonly { readonly name: ReactNode; readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table of figures that can be scrolled by keyboard where it is wider than the screen. */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  return (
    <div className="staff-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="staff-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : 'staff-figure'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index} className="staff-figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
