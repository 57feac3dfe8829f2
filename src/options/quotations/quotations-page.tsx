import { useEffect } from 'preact/hooks';
import type { ListedQuotation } from '../../dataset/model/dataset-types.ts';
import type { QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import { formatCount } from '../../ui/format-number.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { changedNarrowing, type Narrowing, QUOTATIONS, withNarrowing } from '../record/narrowing.ts';
import { RecordFilters } from '../record/record-filters.tsx';
import { TimeBars } from '../record/time-bars.tsx';
import { Table } from '../table/table.tsx';
import { useColumns } from '../table/use-columns.tsx';
import { useKeptState } from '../table/use-kept-state.ts';
import { useRowChunks } from '../table/use-row-chunks.ts';
import { countSelected } from '../table/use-selection.ts';
import { isQuotationOrder, ORDERS, orderOf, QUOTATION_COLUMNS } from './quotation-columns.tsx';
import { SelectionTools, useSelectedQuotations } from './selection-tools.tsx';
import { SpeakerFilter } from './speaker-filter.tsx';

const keyOf = ({ id }: ListedQuotation): string => id;

/** The page of all quotations, narrowed as the address says. */
export function QuotationsPage({ narrowing }: { narrowing: Narrowing }) {
  const host = useHost();
  const { words, other: speaker, source, during, kind } = narrowing;
  // Of all quotations the dataset does not know which are only reported; of those with some words, or by somebody, it does.
  const knowsKind = words !== undefined || speaker !== undefined;
  const choice = { speaker, words, source, during, kind: knowsKind ? kind : undefined };
  const place = withNarrowing(QUOTATIONS, narrowing);
  const [order, setOrder] = useKeptState<QuotationOrder>('order', 'latest', isQuotationOrder);
  const { columns, menu } = useColumns('quotations', QUOTATION_COLUMNS);
  const selection = useSelectedQuotations<ListedQuotation>();
  const facets = useLoaded(() => host.recordFacets(choice, 'about'), [place]);
  const loaded = useRowChunks(
    `${order} ${place}`,
    async (offset, limit) => {
      const { total, quotations } = await host.quotations({ ...choice, order, offset, limit });
      return { total, rows: quotations };
    },
    keyOf,
  );
  // “All” is all of one list: of another one, nothing is selected.
  useEffect(selection.clear, [place]);
  const narrow = (by: Partial<Record<keyof Narrowing, string | undefined>>): void => {
    location.hash = withNarrowing(QUOTATIONS, changedNarrowing(narrowing, by));
  };
  const { words: orderWords, sort } = ORDERS[order];
  const isNarrowed = Object.keys(narrowing).length > 0;
  const partProps = useFocusFallback<HTMLDivElement>('.wrap', [
    selection.rows,
    selection.isAll,
    isNarrowed,
    loaded.value,
  ]);
  return (
    <div {...partProps} tabIndex={-1}>
      <LoadedContent of={facets}>
        {(found) =>
          (found.months.length > 0 || isNarrowed) && (
            <>
              <RecordFilters
                label="Narrow the list"
                facets={found}
                narrowing={narrowing}
                side="about"
                speakers={<SpeakerFilter speaker={speaker} choose={(other) => narrow({ other })} />}
                narrow={narrow}
              />
              <TimeBars months={found.months} during={during ?? null} narrow={narrow} />
            </>
          )
        }
      </LoadedContent>
      <LoadedContent of={loaded}>
        {({ source, list }) => (
          <>
            {countSelected(selection, source.total) > 0 ? (
              <SelectionTools {...{ selection, choice }} total={source.total} subject="selection" />
            ) : (
              <div class="tools">
                <span class="muted num" role="status">
                  {formatCount(source.total, 'quotation')}
                  {source.total > 1 && `, ${orderWords}`}
                </span>
                {isNarrowed && (
                  <a class="act" href={QUOTATIONS}>
                    Show all
                  </a>
                )}
                {source.total > 0 && (
                  <div class="ends push">
                    {menu}
                    <ExportMenu of={choice} count={source.total} subject="quotations" />
                  </div>
                )}
              </div>
            )}
            {source.total === 0 && isNarrowed && <p class="note">No quotation fits all of this.</p>}
            {source.total === 0 && !isNarrowed && (
              <NothingYet>
                No quotation is on record yet. Here will be what your articles quote, and who said it.
              </NothingYet>
            )}
            {source.total > 0 && (
              <Table
                label="Quotations"
                columns={columns}
                source={source}
                list={list}
                rowKey={keyOf}
                sort={sort}
                setSort={(by) => setOrder(orderOf(by))}
                selection={selection}
                keepsPlace
              />
            )}
          </>
        )}
      </LoadedContent>
    </div>
  );
}
