import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { pressRowKey } from './press-row-key.ts';
import { RowCheckbox } from './row-checkbox.tsx';
import { ariaRowOf } from './row-keys.ts';
import type { RowSource } from './row-source.ts';
import type { Order } from './sort-rows.ts';
import { useKeptFocus, useRowFocus } from './use-row-focus.ts';
import { useRowSelecting } from './use-row-selecting.ts';
import { useRowWindow } from './use-row-window.ts';
import { countSelected, type Selection } from './use-selection.ts';

// The table of all lists. Of its rows, only those in sight and some around them are in the page.

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Its width in px where the table has room; absent for the one that takes what the others leave. */
  readonly width?: number;
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

interface TableProps<Row> {
  label: string;
  /** `paragraphs`: a row's cells are stacked in a window of any width, each with its checkbox beside them. */
  layout?: 'columns' | 'paragraphs';
  columns: readonly Column<Row>[];
  source: RowSource<Row>;
  rowKey: (row: Row) => string;
  /** Changes with the order and the choice of rows: another list begins at its beginning. */
  list?: string;
  /** Whether who comes back to the page finds the row that they left; so for the one list that a page is about. */
  keepsPlace?: boolean;
  sort?: Sort;
  setSort?: (sort: Sort) => void;
  selection?: Selection<Row>;
}

/** A list as a table, of any length. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, layout = 'columns', columns, source, rowKey } = props;
  const { list = '', keepsPlace = false, sort, setSort, selection } = props;
  const focus = useRowFocus(source, rowKey);
  const rows = useRowWindow({
    source,
    keyOf: rowKey,
    list,
    keepsPlace,
    others: focus.held,
    onLook: () => focus.stopTab(rows),
  });
  const { goTo, onFocusIn, onFocusOut } = useKeptFocus(focus, rows, source, rowKey, list);
  const selecting = useRowSelecting(source, rowKey, selection);
  const onKeyDown = pressRowKey({ source, rows, focus, goTo, selection, selecting });
  const help = useId();
  const sortBy = ({ label: column, order }: Column<Row>) => {
    if (!order || !setSort) return;
    const turned = sort?.direction === 'up' ? 'down' : 'up';
    setSort({ column, direction: sort?.column === column ? turned : order.first });
  };
  const cells = columns.length + (selection ? 1 : 0);
  return (
    <section
      class={`wrap ${layout}`}
      ref={rows.section}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: from here the keys lead into the rows
      tabIndex={0}
      aria-label={label}
      aria-describedby={help}
      onKeyDown={onKeyDown}
      onMouseDown={selecting?.onMouseDown}
      onClick={selecting?.onClick}
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      <p class="vh" id={help}>
        The arrow keys, Page up, Page down, Home and End go from row to row
        {selection && '; Space selects one, with Shift all on the way, Control A all there are'}.
      </p>
      <table class="table" aria-rowcount={source.total + 1} style={{ '--least': leastWidth(columns, selection) }}>
        <caption class="vh">{label}</caption>
        <colgroup>
          {selection && <col class="check" />}
          {columns.map(({ label: name, width }) => (
            <col key={name} style={width ? { width: `min(${width}px, ${width / WIDE_CQI}cqi)` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <td class="check">
                <AllCheckbox selection={selection} total={source.total} />
              </td>
            )}
            {columns.map((column) => (
              <ColumnHeader key={column.label} column={column} sort={sort} press={() => sortBy(column)} />
            ))}
          </tr>
        </thead>
        <tbody ref={rows.body}>
          {rows.parts.map((part) => {
            if ('gap' in part) return <Gap key={`before ${part.before}`} cells={cells} height={part.gap} />;
            const row = source.at(part.row);
            const height = rows.heightOf(part.row);
            if (row === undefined)
              return <Gap key={`awaited ${part.row}`} cells={cells} height={height} position={part.row} />;
            return (
              <tr
                key={`row ${rowKey(row)}`}
                aria-rowindex={ariaRowOf(part.row)}
                class={selection?.has(row) ? 'on' : undefined}
              >
                {selection && selecting && (
                  <td class="check">
                    <RowCheckbox
                      row={row}
                      selection={selection}
                      turn={(on, isShifted) => (isShifted ? selecting.turnTo : selecting.turn)(part.row, on)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <Cell key={column.label} column={column} row={row} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** From a table of so many px on, the columns have the width they are to have; in a narrower one all are as much narrower. */
const WIDE_PX = 860;
const WIDE_CQI = WIDE_PX / 100;
/** The width from which on the rows are columns, as in `table.css`, and what is the least that is left of it for the widest, in px. */
const TABLE_PX = 720;
const LEAST_REST_PX = 148;
const CHECK_PX = 40;

/** A table that shows more columns than it has room for is wider than its place, and is scrolled sideways. */
function leastWidth<Row>(columns: readonly Column<Row>[], selection: Selection<Row> | undefined): string {
  const widths = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  return `${Math.round((widths * TABLE_PX) / WIDE_PX) + LEAST_REST_PX + (selection ? CHECK_PX : 0)}px`;
}

/** What takes the room of rows that are not in the page, or of one (`position`) that has not been read yet. */
const Gap = ({ cells, height, position }: { cells: number; height: number; position?: number }) =>
  position === undefined ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: there is nothing in it that could have the focus
    <tr class="gap" aria-hidden="true">
      <td colSpan={cells} style={{ height: `${height}px` }} />
    </tr>
  ) : (
    <tr class="gap awaited" aria-rowindex={ariaRowOf(position)} aria-busy="true">
      <td colSpan={cells} style={{ height: `${height}px` }} />
    </tr>
  );

/** Selects all that the list has, or nothing. */
function AllCheckbox<Row>({ selection, total }: { selection: Selection<Row>; total: number }) {
  const count = countSelected(selection, total);
  return (
    <label>
      <input
        type="checkbox"
        aria-label="Select all"
        checked={count > 0 && count >= total}
        indeterminate={count > 0 && count < total}
        onChange={({ currentTarget: { checked } }) => (checked ? selection.selectAll() : selection.clear())}
      />
    </label>
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
