import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { Pager, pageWithin } from './pager.tsx';
import { type Order, sortRows } from './sort-rows.ts';

// The table of all lists: it sorts by its columns and shows one page of rows at a time.

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Whether this column's cell names its row. */
  readonly isRowHeader?: true;
  /** Whether the cells are numbers, which are aligned at the column's end. */
  readonly alignsEnd?: true;
  readonly class?: string;
  /** Whether, in a narrow window, where a row's cells are stacked, the column's label is shown beside the cell. */
  readonly showsLabel?: true;
  readonly order?: Order<Row>;
}

/** The column and the direction by which a table is sorted. */
export interface Sort {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  setSort?: (sort: Sort) => void;
  /** The content of a cell before the first column, such as a row's checkbox. For null: of that cell in the table's head. */
  leadingCell?: (row: Row | null, shown: readonly Row[]) => ComponentChildren;
  isSelected?: (row: Row) => boolean;
}

/** How many rows a page of a table has: enough to look through, and few enough to stay quick where there are 10,000. */
export const ROWS_PER_PAGE = 100;

/** A table that sorts the rows it is given, and shows one page of them. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  sort,
  setSort,
  leadingCell: lead,
  isSelected,
}: TableProps<Row>) {
  const [askedPage, setPage] = useState(0);
  const section = useRef<HTMLElement>(null);
  const by = sort && columns.find((column) => column.label === sort.column)?.order;
  const all = sort && by ? sortRows(rows, by, sort.direction) : rows;
  const page = pageWithin(askedPage, all.length, ROWS_PER_PAGE);
  const shown = all.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  const turn = (to: number) => {
    setPage(to);
    section.current?.scrollIntoView({ block: 'start' });
  };
  const sortBy = (column: Column<Row>) => {
    const { order } = column;
    if (!order || !setSort) return;
    const turned = sort?.direction === 'up' ? 'down' : 'up';
    setSort({ column: column.label, direction: sort?.column === column.label ? turned : order.first });
    setPage(0);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section class="wrap" ref={section} tabIndex={0} aria-label={label}>
        <table class="table">
          <caption class="vh">{label}</caption>
          <thead>
            <tr>
              {lead && <td class="check">{lead(null, shown)}</td>}
              {columns.map((column) => (
                <ColumnHeader key={column.label} column={column} sort={sort} press={() => sortBy(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)} class={isSelected?.(row) ? 'on' : undefined}>
                {lead && <td class="check">{lead(row, shown)}</td>}
                {columns.map((column) => (
                  <Cell key={column.label} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager page={page} size={ROWS_PER_PAGE} total={all.length} turn={turn} of={label} />
    </>
  );
}

function ColumnHeader<Row>({
  column,
  sort,
  press,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  press: () => void;
}) {
  const direction = sort?.column === column.label ? sort.direction : null;
  return (
    <th
      scope="col"
      class={column.alignsEnd ? 'r' : undefined}
      aria-sort={direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined}
    >
      {column.order ? (
        <button type="button" onClick={press}>
          {column.label}
          {direction === 'down' && <DownIcon />}
          {direction === 'up' && <UpIcon />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHeader) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td
      class={[column.class, column.alignsEnd && 'r num'].filter(Boolean).join(' ') || undefined}
      data-label={column.showsLabel && column.label}
    >
      {column.cell(row)}
    </td>
  );
}
