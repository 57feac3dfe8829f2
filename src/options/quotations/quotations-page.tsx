import { useEffect } from 'preact/hooks';
import type { QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import { formatCount } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { changedNarrowing, type Narrowing, QUOTATIONS, withNarrowing } from '../record/narrowing.ts';
import { RecordFilters } from '../record/record-filters.tsx';
import { TimeBars } from '../record/time-bars.tsx';
import { pageWithin } from '../table/pager.tsx';
import { ROWS_PER_PAGE, Table } from '../table/table.tsx';
import { useColumns } from '../table/use-columns.tsx';
import { isPageNumber, useKeptState } from '../table/use-kept-state.ts';
import { useFocusFallback } from '../use-focus-fallback.ts';
import { isQuotationOrder, ORDERS, orderOf, QUOTATION_COLUMNS } from './quotation-columns.tsx';
import { countSelected, SelectionTools, useSelectedQuotations } from './selection-tools.tsx';

/** The page of all quotations, narrowed as the address says. */
export function QuotationsPage({ narrowing }: { narrowing: Narrowing }) {
  const host = useHost();
  const { words, source, during } = narrowing;
  const choice = { words, source, during };
  const place = withNarrowing(QUOTATIONS, narrowing);
  const [asked, turn] = useKeptState('page', 0, isPageNumber, place);
  const [order, setOrder] = useKeptState<QuotationOrder>('order', 'latest', isQuotationOrder);
  const { columns, menu } = useColumns('quotations', QUOTATION_COLUMNS);
  const selection = useSelectedQuotations();
  const facets = useLoaded(() => host.recordFacets(choice, 'speaker'), [place]);
  const loaded = useLoaded(async () => {
    const found = await host.quotations({ ...choice, order, offset: asked * ROWS_PER_PAGE, limit: ROWS_PER_PAGE });
    return { ...found, page: pageWithin(asked, found.total, ROWS_PER_PAGE) };
  }, [place, order, asked]);
  // “All” is all of one list: of another one, nothing is selected.
  useEffect(selection.clear, [place]);
  const narrow = (by: Partial<Record<keyof Narrowing, string | undefined>>): void => {
    location.hash = withNarrowing(QUOTATIONS, changedNarrowing(narrowing, by));
  };
  const { words: orderWords, sort } = ORDERS[order];
  const isNarrowed = Object.keys(narrowing).length > 0;
  const partProps = useFocusFallback<HTMLDivElement>('.wrap', [selection.rows, selection.isAll]);
  return (
    <div {...partProps}>
      <LoadedContent of={facets}>
        {(found) =>
          (found.months.length > 0 || isNarrowed) && (
            <>
              <RecordFilters
                label="Narrow the list"
                facets={found}
                narrowing={narrowing}
                side="speaker"
                narrow={narrow}
              />
              <TimeBars months={found.months} during={during ?? null} narrow={narrow} />
            </>
          )
        }
      </LoadedContent>
      <LoadedContent of={loaded}>
        {({ total, quotations, page }) => (
          <>
            {countSelected(selection, total) > 0 ? (
              <SelectionTools {...{ selection, choice, total }} subject="selection" />
            ) : (
              <div class="tools">
                <span class="muted num" role="status">
                  {formatCount(total, 'quotation')}
                  {total > 1 && `, ${orderWords}`}
                </span>
                {isNarrowed && (
                  <a class="act" href={QUOTATIONS}>
                    Show all
                  </a>
                )}
                {total > 0 && (
                  <div class="ends push">
                    {menu}
                    <ExportMenu of={choice} count={total} subject="quotations" />
                  </div>
                )}
              </div>
            )}
            {total === 0 && isNarrowed && <p class="note">No quotation fits all of this.</p>}
            {quotations.length > 0 && (
              <Table
                label="Quotations"
                columns={columns}
                rows={quotations}
                rowKey={({ id }) => id}
                paging={{ page, total, turn }}
                sort={sort}
                setSort={(by) => {
                  setOrder(orderOf(by));
                  turn(0);
                }}
                selection={selection}
              />
            )}
          </>
        )}
      </LoadedContent>
    </div>
  );
}
