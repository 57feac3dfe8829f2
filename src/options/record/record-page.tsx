import { useEffect } from 'preact/hooks';
import { type QuotationOrder, UNDATED } from '../../dataset/read/choose-quotations.ts';
import type { RecordFacets } from '../../dataset/read/record-facets.ts';
import type { EntityId } from '../../engine/types.ts';
import { formatCount } from '../../ui/format-number.ts';
import { quotationsPlace } from '../../ui/options-places.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { subjectOf } from '../export/use-export.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { isQuotationOrder, ORDERS } from '../quotations/quotation-columns.tsx';
import { SelectionTools, useSelectedQuotations } from '../quotations/selection-tools.tsx';
import { useKeptState } from '../table/use-kept-state.ts';
import { useRowChunks } from '../table/use-row-chunks.ts';
import { countSelected } from '../table/use-selection.ts';
import { NamedWith } from './named-with.tsx';
import { changedNarrowing, choiceOf, type Narrowing, narrowedPlace, type RecordSide } from './narrowing.ts';
import { RecordFilters } from './record-filters.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordList } from './record-list.tsx';
import { type RecordRow, readRecordRows } from './record-rows.ts';
import { TimeBars } from './time-bars.tsx';
import { useLastLook } from './use-last-look.ts';

interface RecordPageProps {
  entity: EntityId;
  side: RecordSide;
  narrowing: Narrowing;
}

/** The record of a person or a country: what was said by it or about it, newest first, narrowed as the address says. */
export function RecordPage({ entity, side, narrowing }: RecordPageProps) {
  const host = useHost();
  const choice = choiceOf(side, entity, narrowing);
  const place = narrowedPlace(side, entity, narrowing);
  const [order, setOrder] = useKeptState<QuotationOrder>('order', 'latest', isQuotationOrder);
  const selection = useSelectedQuotations<RecordRow>();
  const facets = useLoaded(() => host.recordFacets(choice, side), [place]);
  const isNarrowed = Object.keys(narrowing).length > 0;
  // The head is about the whole record, however it is narrowed.
  const whole = useLoaded(
    async () => (isNarrowed ? host.recordFacets(choiceOf(side, entity, {}), side) : null),
    [side, entity, isNarrowed],
  );
  const { at: since, fresh } = useLastLook(entity);
  const listed = useRowChunks<RecordRow>(
    `${order} ${place}`,
    (offset, limit) => readRecordRows(host, { ...choice, order, since }, offset, limit),
    ({ id }) => id,
    since,
  );
  // “All” is all of one list: of another one, nothing is selected.
  useEffect(selection.clear, [place]);
  const narrow = (by: Partial<Record<keyof Narrowing, string | undefined>>): void => {
    location.hash = narrowedPlace(side, entity, changedNarrowing(narrowing, by));
  };
  const partProps = useFocusFallback<HTMLDivElement>('.wrap', [
    selection.rows,
    selection.isAll,
    isNarrowed,
    listed.value,
  ]);
  const listedTotal = listed.value?.source.total ?? 0;
  const isEmpty = listed.value?.source.total === 0 && !isNarrowed;
  return (
    <>
      <RecordHeader {...{ entity, side, fresh }} undated={undatedOf(isNarrowed ? whole.value : facets.value)}>
        {listedTotal > 0 && <ExportMenu of={choice} count={listedTotal} subject={subjectOf(entity)} />}
      </RecordHeader>
      <div class="record-columns">
        <div {...partProps} tabIndex={-1}>
          {!isEmpty && (
            <LoadedContent of={facets}>
              {(found) => (
                <>
                  <RecordFilters
                    label="Narrow the record"
                    facets={found}
                    narrowing={narrowing}
                    side={side}
                    narrow={narrow}
                  />
                  <TimeBars months={found.months} during={narrowing.during ?? null} narrow={narrow} />
                </>
              )}
            </LoadedContent>
          )}
          <LoadedContent of={listed}>
            {({ source, list }) => (
              <>
                {countSelected(selection, source.total) > 0 ? (
                  <SelectionTools
                    {...{ selection, choice }}
                    total={source.total}
                    subject={`${subjectOf(entity)}-selection`}
                  />
                ) : isEmpty ? (
                  <NothingYet>
                    {side === 'speaker'
                      ? 'Nothing that they said is on record yet.'
                      : 'Nothing that was said about it is on record yet.'}
                  </NothingYet>
                ) : (
                  <div class="tools">
                    <span class="muted num" role="status">
                      {formatCount(source.total, 'quotation')}
                      {source.total > 1 && `, ${ORDERS[order].words}`}
                    </span>
                    {isNarrowed && (
                      <a class="act" href={quotationsPlace(side, entity)}>
                        Show all
                      </a>
                    )}
                  </div>
                )}
                {source.total === 0 && isNarrowed && <p class="note">No quotation fits all of this.</p>}
                {source.total > 0 && <RecordList {...{ source, list, side, order, setOrder, selection }} />}
              </>
            )}
          </LoadedContent>
        </div>
        <NamedWith entity={entity} />
      </div>
    </>
  );
}

const undatedOf = (facets: RecordFacets | null | undefined): number =>
  facets?.months.find(({ value }) => value === UNDATED)?.count ?? 0;
