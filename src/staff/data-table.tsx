import {
  createPaginatedRowModel,
  createSortedRowModel,
  type RowData,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import styles from './data-table.module.css';

const PAGE = 20;

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** It holds figures, which stand to the right. */
  readonly figure?: boolean;
  /** By what the table can be put in another order. */
  readonly sortKey?: (row: Row) => string | number;
}

interface DataTableProps<Row> {
  name: string;
  /** Whether the name stands above it as well. */
  captioned?: boolean;
  /** The first one names the rows. */
  columns: readonly Column<Row>[];
  /** In the order in which they stand as long as nobody asks for another one. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How many are shown before more are asked for. */
  page?: number;
}

/** A table that shows its first rows, more when asked, and scrolls by itself where it is wider than the screen, by keys as well. */
export function DataTable<Row extends RowData>({
  name,
  captioned = false,
  columns,
  rows,
  keyOf,
  page = PAGE,
}: DataTableProps<Row>) {
  const { t } = useTranslation('staff');
  const sortable = new Set(columns.flatMap(({ id, sortKey }) => (sortKey ? [id] : [])));
  const table = useTable({
    features,
    columns: columns.map(({ id, header, cell, sortKey = () => '' }) => ({
      id,
      header,
      accessorFn: sortKey,
      cell: ({ row }: { row: { original: Row } }) => cell(row.original),
      enableSorting: sortable.has(id),
      sortFn: (a: { original: Row }, b: { original: Row }) =>
        compare(sortKey(a.original), sortKey(b.original)),
      sortDescFirst: false,
    })),
    data: rows,
    getRowId: keyOf,
    autoResetPageIndex: false,
    initialState: { pagination: { pageIndex: 0, pageSize: page } },
  });
  const figures = new Set(columns.filter(({ figure }) => figure).map(({ id }) => id));
  const classOf = (id: string) => (figures.has(id) ? styles.figure : undefined);
  const shown = table.getRowModel().rows;
  const left = rows.length - shown.length;
  return (
    <>
      <div className={styles.table} role="region" aria-label={name} tabIndex={0}>
        <table>
          {captioned && <caption>{name}</caption>}
          <thead>
            <tr>
              {table.getFlatHeaders().map(({ id, column }) => (
                <th
                  key={id}
                  scope="col"
                  className={classOf(id)}
                  aria-sort={SORTED[String(column.getIsSorted())]}
                >
                  {column.getCanSort() ? (
                    <button type="button" className={styles.sort} onClick={() => column.toggleSorting()}>
                      {String(column.columnDef.header)}
                    </button>
                  ) : (
                    String(column.columnDef.header)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell, index) =>
                  index === 0 ? (
                    <th key={cell.id} scope="row">
                      <table.FlexRender cell={cell} />
                    </th>
                  ) : (
                    <td key={cell.id} className={classOf(cell.column.id)}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button onClick={() => table.setPageSize(shown.length + page)}>
          {t('table.more', { count: left })}
        </Button>
      )}
    </>
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ja');
}

const SORTED: Readonly<Record<string, 'ascending' | 'descending'>> = { asc: 'ascending', desc: 'descending' };
