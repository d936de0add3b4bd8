import type { ReactNode } from 'react';
import './wide-table.css';

interface WideTableProps {
  name: string;
  /** Whether the name stands above it as well. */
  captioned?: boolean;
  /** The first column names the rows; figures stand to the right. */
  columns: readonly (string | { readonly figure: string })[];
  /** Its rows. */
  children: ReactNode;
}

/** A table that scrolls by itself where it is wider than the screen, by keys as well. */
export function WideTable({ name, captioned = false, columns, children }: WideTableProps) {
  return (
    <div className="wide-table" role="region" aria-label={name} tabIndex={0}>
      <table>
        {captioned && <caption>{name}</caption>}
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th key={column} scope="col">
                  {column}
                </th>
              ) : (
                <th key={column.figure} scope="col" className="figure">
                  {column.figure}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
