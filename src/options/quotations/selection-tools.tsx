import type { ListedQuotation } from '../../dataset/model/dataset-types.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import type { QuotationChoice } from '../../dataset/read/choose-quotations.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import type { Exported } from '../export/use-export.ts';
import { countSelected, type Selection, selectedWords, useSelection } from '../table/use-selection.ts';

/** Which quotations of a list the reader has selected. */
export const useSelectedQuotations = <Row extends ListedQuotation>(): Selection<Row> =>
  useSelection<Row>(
    ({ id }) => id,
    // What was spoken has marks of its own.
    ({ quotation: { text } }) => (/^[“„«"]/.test(text) ? text : `“${text}”`),
  );

interface SelectionToolsProps<Row extends ListedQuotation> {
  selection: Selection<Row>;
  /** The list that is selected from, and how many it has. */
  choice: QuotationChoice;
  total: number;
  /** Whose quotations these are, in an exported file's name. */
  subject: string;
}

/** The line above a list while some of it is selected. */
export function SelectionTools<Row extends ListedQuotation>({
  selection,
  choice,
  total,
  subject,
}: SelectionToolsProps<Row>) {
  const { rows, isAll, selectAll, clear } = selection;
  const count = countSelected(selection, total);
  const of: Exported = isAll ? { ...choice, except: new Set(rows.keys()) } : [...rows.values()].sort(inListOrder);
  return (
    <section class="tools picked" aria-label="With the selection">
      <span class="strong num" role="status">
        {selectedWords(count, total)}
      </span>
      <ExportMenu of={of} count={count} subject={subject} />
      {/* It stays when all are selected, so that it keeps the focus. */}
      <button class="act" type="button" aria-disabled={count === total} onClick={selectAll}>
        Select all {formatNumber(total)}
      </button>
      <button class="act push" type="button" onClick={clear}>
        Clear selection
      </button>
    </section>
  );
}

/** Newest articles first, undated last; the quotations of one article together, in the order of the text. */
const inListOrder = (a: ListedQuotation, b: ListedQuotation): number =>
  dateKey(b.article.date) - dateKey(a.article.date) ||
  (a.article.id === b.article.id ? a.quotation.start - b.quotation.start : a.article.id < b.article.id ? -1 : 1);
