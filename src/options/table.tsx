import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { DownIcon, UpIcon } from '../ui/icons.tsx';
import { Pager, pageOf } from './pager.tsx';
import { type Order, sorted } from './sorting.ts';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The cell that names its row. */
  readonly heads?: true;
  /** A number, at the column's end. */
  readonly end?: true;
  readonly class?: string;
  /** Where rows are stacked, the label stands beside the cell: by itself it does not say what it is. */
  readonly labelled?: true;
  readonly order?: Order<Row>;
}

/** By which column a table is sorted. */
export interface Sort {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort;
  setSort?: (sort: Sort) => void;
  /** What stands before the first column: a row's checkbox, the head's where there is no row. */
  lead?: (row: Row | null, shown: readonly Row[]) => ComponentChildren;
  isOn?: (row: Row) => boolean;
}

/** Rows on one page: enough to look through, few enough to stay quick with 10,000. */
export const ROWS = 100;

/** A table that sorts and pages the rows it is given. */
export function Table<Row>({ label, columns, rows, keyOf, sort, setSort, lead, isOn }: TableProps<Row>) {
  const [asked, setPage] = useState(0);
  const top = useRef<HTMLElement>(null);
  const by = sort && columns.find((column) => column.label === sort.column)?.order;
  const all = sort && by ? sorted(rows, by, sort.direction) : rows;
  const page = pageOf(asked, all.length, ROWS);
  const shown = all.slice(page * ROWS, (page + 1) * ROWS);
  const turn = (to: number) => {
    setPage(to);
    top.current?.scrollIntoView({ block: 'start' });
  };
  const press = (column: Column<Row>) => {
    const { order } = column;
    if (!order || !setSort) return;
    const turned = sort?.direction === 'up' ? 'down' : 'up';
    setSort({ column: column.label, direction: sort?.column === column.label ? turned : order.first });
    setPage(0);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section class="wrap" ref={top} tabIndex={0} aria-label={label}>
        <table class="table">
          <caption class="vh">{label}</caption>
          <thead>
            <tr>
              {lead && <td class="check">{lead(null, shown)}</td>}
              {columns.map((column) => (
                <Head key={column.label} column={column} sort={sort} press={() => press(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)} class={isOn?.(row) ? 'on' : undefined}>
                {lead && <td class="check">{lead(row, shown)}</td>}
                {columns.map((column) => (
                  <Cell key={column.label} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager page={page} size={ROWS} total={all.length} turn={turn} of={label} />
    </>
  );
}

function Head<Row>({ column, sort, press }: { column: Column<Row>; sort: Sort | undefined; press: () => void }) {
  const direction = sort?.column === column.label ? sort.direction : null;
  return (
    <th
      scope="col"
      class={column.end ? 'r' : undefined}
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
  if (column.heads) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td
      class={[column.class, column.end && 'r num'].filter(Boolean).join(' ') || undefined}
      data-label={column.labelled && column.label}
    >
      {column.cell(row)}
    </td>
  );
}
