import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import type { EntityId } from '../../engine/types.ts';
import { formatCount } from '../../ui/format-number.ts';
import { quotationsPlace } from '../../ui/options-places.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { subjectOf } from '../export/use-export.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { type OptionsHost, useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { SelectionTools, useSelectedQuotations } from '../quotations/selection-tools.tsx';
import { Pager, pageWithin } from '../table/pager.tsx';
import { RowCheckbox } from '../table/row-checkbox.tsx';
import { countSelected } from '../table/use-selection.ts';
import { NamedWith } from './named-with.tsx';
import { changedNarrowing, choiceOf, type Narrowing, narrowedPlace, type RecordSide } from './narrowing.ts';
import { QuotationsByDay } from './quotations-by-day.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordHeader } from './record-header.tsx';
import { TimeBars } from './time-bars.tsx';
import { useLastLook } from './use-last-look.ts';

/** Quotations on one page of a record. */
const PER_PAGE = 50;

interface RecordPageProps {
  entity: EntityId;
  side: RecordSide;
  narrowing: Narrowing;
}

/** The record of a person or a country: what was said by it or about it, newest first, narrowed as the address says. */
export function RecordPage({ entity, side, narrowing }: RecordPageProps) {
  const host = useHost();
  const [asked, setPage] = useState(0);
  const choice = choiceOf(side, entity, narrowing);
  const place = narrowedPlace(side, entity, narrowing);
  const last = useRef(place);
  // Another narrowing begins at its first page.
  const page = last.current === place ? asked : 0;
  useEffect(() => {
    if (last.current !== place) setPage(0);
    last.current = place;
  }, [place]);
  const selection = useSelectedQuotations();
  const facets = useLoaded(() => host.recordFacets(choice, side), [place]);
  const since = useLastLook(entity);
  const listed = useLoaded(() => listOf(host, choice, page, since), [place, page, since]);
  // “All” is all of one list: of another one, nothing is selected.
  useEffect(selection.clear, [place]);
  const narrow = (by: Partial<Record<keyof Narrowing, string | undefined>>): void => {
    location.hash = narrowedPlace(side, entity, changedNarrowing(narrowing, by));
  };
  const isNarrowed = Object.keys(narrowing).length > 0;
  return (
    <>
      <RecordHeader entity={entity} side={side}>
        {listed.value && listed.value.total > 0 && (
          <ExportMenu of={choice} count={listed.value.total} subject={subjectOf(entity)} />
        )}
      </RecordHeader>
      <div class="record-columns">
        <div>
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
          <LoadedContent of={listed}>
            {({ total, fresh, ...list }) => (
              <>
                {countSelected(selection, total) > 0 ? (
                  <SelectionTools {...{ selection, choice, total }} subject={`${subjectOf(entity)}-selection`} />
                ) : (
                  <div class="tools">
                    <span class="muted num" role="status">
                      {formatCount(total, 'quotation')}
                      {total > 1 && ', latest first'}
                    </span>
                    {isNarrowed && (
                      <a class="act" href={quotationsPlace(side, entity)}>
                        Show all
                      </a>
                    )}
                  </div>
                )}
                {total === 0 && isNarrowed && <p class="note">No quotation fits all of this.</p>}
                <QuotationsByDay
                  {...list}
                  side={side}
                  noteOf={({ article }) =>
                    fresh.has(article.id) && <p class="small is-new">New since your last visit</p>
                  }
                  checkbox={(one) => (
                    <RowCheckbox row={one} selection={selection} turn={(on) => selection.set([one], on)} />
                  )}
                />
                <Pager
                  page={pageWithin(page, total, PER_PAGE)}
                  size={PER_PAGE}
                  total={total}
                  turn={setPage}
                  of="Quotations"
                />
              </>
            )}
          </LoadedContent>
        </div>
        <NamedWith entity={entity} />
      </div>
    </>
  );
}

/** A part of a list, with the paragraphs of its quotations, the summaries of those who speak, and the articles new since a moment. */
async function listOf(host: OptionsHost, choice: ReturnType<typeof choiceOf>, page: number, since: string | null) {
  const { total, quotations } = await host.quotations({ ...choice, offset: page * PER_PAGE, limit: PER_PAGE });
  const speakers = quotations.flatMap(({ quotation: { speaker } }: ListedQuotation) => speaker?.entity ?? []);
  const articles = quotations.map(({ article }) => article.id);
  const [paragraphs, named, fresh] = await Promise.all([
    host.paragraphs(quotations),
    host.summaries(speakers),
    since === null ? new Set<ArticleId>() : host.newArticles(articles, since),
  ]);
  return { total, quotations, paragraphs, named, fresh };
}
