import type { QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import { ORDERS, orderOf, QUOTATION_DATE } from '../quotations/quotation-columns.tsx';
import type { RowSource } from '../table/row-source.ts';
import { type Column, Table } from '../table/table.tsx';
import type { Selection } from '../table/use-selection.ts';
import { useCopying } from '../use-copying.tsx';
import { DayHeading } from './day-heading.tsx';
import type { RecordSide } from './narrowing.ts';
import { RecordQuotation } from './record-quotation.tsx';
import type { RecordRow } from './record-rows.ts';

interface RecordListProps {
  source: RowSource<RecordRow>;
  /** Which list it is; see `Table`. */
  list: string;
  side: RecordSide;
  order: QuotationOrder;
  setOrder: (order: QuotationOrder) => void;
  selection: Selection<RecordRow>;
}

/** A record's quotations, each in its paragraph, under the days on which they were published. */
export function RecordList({ source, list, side, order, setOrder, selection }: RecordListProps) {
  const { place, copy, status } = useCopying();
  const columns: readonly Column<RecordRow>[] = [
    {
      ...QUOTATION_DATE,
      class: 'day-cell',
      cell: (row) => row.beginsDay && <DayHeading of={row} />,
    },
    {
      label: 'Quotation',
      class: 'paragraph-cell',
      cell: (row) => (
        <RecordQuotation
          of={row}
          paragraph={row.paragraph}
          named={row.named}
          note={row.isNew && <p class="small is-new">New since your last visit</p>}
          side={side}
          copy={copy}
          isThenAndNowOf={false}
        />
      ),
    },
  ];
  return (
    <div ref={place}>
      {status}
      <Table
        label="Quotations"
        layout="paragraphs"
        columns={columns}
        source={source}
        list={list}
        rowKey={({ id }) => id}
        sort={ORDERS[order].sort}
        setSort={(by) => setOrder(orderOf(by))}
        selection={selection}
        keepsPlace
      />
    </div>
  );
}
