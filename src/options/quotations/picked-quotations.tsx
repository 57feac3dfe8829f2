import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedQuotation, QuotationId } from '../../dataset/model/dataset-types.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import { formatNumber } from '../../ui/format-number.ts';

// The quotations that the reader has selected, on whichever pages of the list.

interface PickedQuotations {
  /** In the order of the list, those of one article together. */
  readonly rows: readonly ListedQuotation[];
  readonly has: (id: QuotationId) => boolean;
  readonly clear: () => void;
  /** The checkbox of a row. For null, the checkbox that selects or clears all rows of the page. */
  readonly checkbox: (row: ListedQuotation | null, shown: readonly ListedQuotation[]) => ComponentChildren;
}

export function usePickedQuotations(): PickedQuotations {
  const [picked, setPicked] = useState<ReadonlyMap<QuotationId, ListedQuotation>>(new Map());
  const set = (rows: readonly ListedQuotation[], on: boolean) => {
    const next = new Map(picked);
    for (const row of rows) on ? next.set(row.id, row) : next.delete(row.id);
    setPicked(next);
  };
  return {
    rows: [...picked.values()].sort(inListOrder),
    has: (id) => picked.has(id),
    clear: () => setPicked(new Map()),
    checkbox(row, shown) {
      const rows = row ? [row] : shown;
      const on = rows.filter(({ id }) => picked.has(id)).length;
      return (
        <label>
          <input
            type="checkbox"
            aria-label={row ? `Select “${row.quotation.text}”` : 'Select all on this page'}
            checked={on > 0 && on === rows.length}
            indeterminate={on > 0 && on < rows.length}
            onChange={(event) => set(rows, event.currentTarget.checked)}
          />
        </label>
      );
    },
  };
}

/** Newest articles first, undated last; the quotations of one article together, in the order of the text. */
const inListOrder = (a: ListedQuotation, b: ListedQuotation): number =>
  dateKey(b.article.date) - dateKey(a.article.date) ||
  (a.article.id === b.article.id ? a.quotation.start - b.quotation.start : a.article.id < b.article.id ? -1 : 1);

/** The line above the table while rows are selected. */
export const SelectionTools = ({ picked, children }: { picked: PickedQuotations; children: ComponentChildren }) => (
  <section class="tools picked" aria-label="With the selection">
    <span class="strong num">{formatNumber(picked.rows.length)} selected</span>
    {children}
    <button class="act push" type="button" onClick={picked.clear}>
      Clear selection
    </button>
  </section>
);
