import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { Pager, pageWithin } from './pager.tsx';
import type { Order } from './sort-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { Selection } from './use-selection.tsx';

// The table of all lists. It shows one page of rows, whoever has read and sorted them.

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
  /** Whether it is shown only to who has chosen it. */
  readonly isExtra?: true;
  readonly order?: Order<Row>;
}

/** The column and the direction by which a table is sorted. */
export interface Sort {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

/** Which of a list's pages a table shows. */
export interface Paging {
  readonly page: number;
  /** How many rows the list has. */
  readonly total: number;
  readonly turn: (page: number) => void;
}

interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** Those of the page that is shown. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  paging: Paging;
  sort?: Sort;
  setSort?: (sort: Sort) => void;
  selection?: Selection<Row>;
}

/** How many rows a page of a table has: enough to look through, and few enough to stay quick where there are 100,000. */
export const ROWS_PER_PAGE = 100;

/** One page of a list as a table, with what turns the pages below it. */
export function Table<Row>({ label, columns, rows, rowKey, paging, sort, setSort, selection }: TableProps<Row>) {
  const section = useRef<HTMLElement>(null);
  const { page, total, turn } = paging;
  const last = pageWithin(Number.POSITIVE_INFINITY, total, ROWS_PER_PAGE);
  const { body, onKeyDown } = useRowKeys({ shown: rows, page, last, turn, selection });
  const turnAndScroll = (to: number) => {
    turn(to);
    section.current?.scrollIntoView({ block: 'start' });
  };
  const sortBy = ({ label: column, order }: Column<Row>) => {
    if (!order || !setSort) return;
    const turned = sort?.direction === 'up' ? 'down' : 'up';
    setSort({ column, direction: sort?.column === column ? turned : order.first });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section class="wrap" ref={section} tabIndex={0} aria-label={label} onKeyDown={onKeyDown}>
        <table class="table">
          <caption class="vh">{label}</caption>
          <thead>
            <tr>
              {selection && <td class="check">{selection.checkbox(null, rows)}</td>}
              {columns.map((column) => (
                <ColumnHeader key={column.label} column={column} sort={sort} press={() => sortBy(column)} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <tr key={rowKey(row)} class={selection?.has(row) ? 'on' : undefined}>
                {selection && <td class="check">{selection.checkbox(row, rows)}</td>}
                {columns.map((column) => (
                  <Cell key={column.label} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager page={page} size={ROWS_PER_PAGE} total={total} turn={turnAndScroll} of={label} />
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
