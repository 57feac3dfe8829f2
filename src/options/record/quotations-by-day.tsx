import type { ComponentChildren } from 'preact';
import type { EntitySummary, ListedQuotation, QuotationId } from '../../dataset/model/dataset-types.ts';
import type { Paragraph } from '../../dataset/read/read-paragraphs.ts';
import type { EntityId } from '../../engine/types.ts';
import { useCopying } from '../use-copying.tsx';
import { DayHeading } from './day-heading.tsx';
import { isUnderSameDay } from './publication-day.ts';
import { RecordQuotation } from './record-quotation.tsx';

interface QuotationsByDayProps {
  /** In the order of their dates. */
  quotations: readonly ListedQuotation[];
  paragraphs: ReadonlyMap<QuotationId, Paragraph>;
  named: ReadonlyMap<EntityId, EntitySummary>;
  /** What is to be said above a quotation. */
  noteOf: (of: ListedQuotation) => ComponentChildren;
  /** The quotation that *Then and now* is shown of. */
  thenAndNowOf: QuotationId;
}

/** Some quotations of one speaker under the days on which they were published. */
export function QuotationsByDay({ quotations, paragraphs, named, noteOf, thenAndNowOf }: QuotationsByDayProps) {
  const { place, copy, status } = useCopying();
  return (
    <div ref={place}>
      {status}
      {daysOf(quotations).map(({ first, of }) => (
        <section class="day" key={first.id}>
          <DayHeading of={first} />
          <ol>
            {of.map((one) => (
              <li key={one.id}>
                <RecordQuotation
                  of={one}
                  paragraph={paragraphs.get(one.id) ?? one.sentence}
                  named={named}
                  note={noteOf(one)}
                  side="speaker"
                  copy={copy}
                  isThenAndNowOf={one.id === thenAndNowOf}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The quotations of each day, where they follow each other. */
function daysOf(quotations: readonly ListedQuotation[]) {
  const days: { readonly first: ListedQuotation; readonly of: ListedQuotation[] }[] = [];
  for (const one of quotations) {
    const last = days.at(-1);
    if (last && isUnderSameDay(last.first, one)) last.of.push(one);
    else days.push({ first: one, of: [one] });
  }
  return days;
}
