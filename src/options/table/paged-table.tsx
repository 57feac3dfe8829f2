import { useState } from 'preact/hooks';
import { pageWithin } from './pager.tsx';
import { type Column, ROWS_PER_PAGE, Table } from './table.tsx';

interface PagedTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table of rows in the order in which they are given, a page of them at a time. */
export function PagedTable<Row>({ rows, ...table }: PagedTableProps<Row>) {
  const [asked, turn] = useState(0);
  const page = pageWithin(asked, rows.length, ROWS_PER_PAGE);
  const shown = rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  return <Table {...table} rows={shown} paging={{ page, total: rows.length, turn }} />;
}
