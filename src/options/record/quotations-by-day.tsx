import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntitySummary, ListedQuotation, QuotationId } from '../../dataset/model/dataset-types.ts';
import type { Paragraph } from '../../dataset/read/read-paragraphs.ts';
import type { EntityId } from '../../engine/types.ts';
import { copyText } from '../../ui/copy-text.ts';
import { formatDate } from '../../ui/format-date.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import type { RecordSide } from './narrowing.ts';
import { RecordQuotation } from './record-quotation.tsx';

interface QuotationsByDayProps {
  /** In the order of their dates. */
  quotations: readonly ListedQuotation[];
  paragraphs: ReadonlyMap<QuotationId, Paragraph>;
  named: ReadonlyMap<EntityId, EntitySummary>;
  /** What is to be said above a quotation. */
  noteOf: (of: ListedQuotation) => ComponentChildren;
  side: RecordSide;
  /** The box that selects a quotation, where they can be selected. */
  checkbox?: (of: ListedQuotation) => ComponentChildren;
  /** The quotation that *Then and now* is shown of, where that is what is shown. */
  thenAndNowOf?: QuotationId;
}

/** A record's quotations under the days on which they were published, as precise as these are known. */
export function QuotationsByDay({
  quotations,
  paragraphs,
  named,
  noteOf,
  side,
  checkbox,
  thenAndNowOf,
}: QuotationsByDayProps) {
  const list = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState('');
  const copy = (text: string, what: string) => {
    if (list.current) setStatus(copyText(text, list.current) ? `${what} copied` : 'Could not copy');
  };
  return (
    <div ref={list}>
      <p class="vh" role="status">
        {status}
      </p>
      {daysOf(quotations).map(({ day, of }) => (
        <section class="day" key={day}>
          <h3 class="when num">{day === null ? 'Undated' : formatDate(day)}</h3>
          {day === null && <AddDates of={of} />}
          <ol>
            {of.map((one) => (
              <li key={one.id}>
                <RecordQuotation
                  of={one}
                  paragraph={paragraphs.get(one.id) ?? one.sentence}
                  named={named}
                  note={noteOf(one)}
                  side={side}
                  copy={copy}
                  checkbox={checkbox?.(one)}
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

/** For each undated article of some quotations, a button to add its date. */
function AddDates({ of }: { of: readonly ListedQuotation[] }) {
  const { ask } = useCorrections();
  const articles = [...new Map(of.map(({ article }) => [article.id, article])).values()].slice(0, MAX_OFFERED_DATES);
  return (
    <p class="add-dates">
      {articles.map((article) => (
        <button
          class="act"
          key={article.id}
          type="button"
          aria-haspopup="dialog"
          onClick={() => ask({ kind: 'article', of: article })}
        >
          Add date{articles.length > 1 && <bdi> of {article.title ?? 'an untitled article'}</bdi>}
        </button>
      ))}
    </p>
  );
}

/** Undated articles of which a list offers to add the date, at most. */
const MAX_OFFERED_DATES = 3;

/** The quotations of each day, where they follow each other. */
function daysOf(quotations: readonly ListedQuotation[]) {
  const days: { readonly day: string | null; readonly of: ListedQuotation[] }[] = [];
  for (const one of quotations) {
    const day = (one.quotation.date ?? one.article.date)?.slice(0, 10) ?? null;
    const last = days.at(-1);
    if (last && last.day === day) last.of.push(one);
    else days.push({ day, of: [one] });
  }
  return days;
}
