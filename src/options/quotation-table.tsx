import { cardWords } from '../dataset/model/card-words.ts';
import type { QuotationInArticle } from '../dataset/model/types.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { Quote } from '../ui/quote.tsx';
import { articlePlace } from '../ui/routes.ts';
import { DateCell } from './date-cell.tsx';
import { EntityLink } from './entity-name.tsx';
import type { Column } from './table.tsx';

/** The columns of a list of quotations; the source leads to the sentence in the kept text. */
export const QUOTATION_COLUMNS: readonly Column<QuotationInArticle>[] = [
  {
    label: 'Quotation',
    class: 'said',
    cell: ({ quotation, sentence }) => <Quote {...cardWords(quotation, sentence)} />,
  },
  { label: 'Speaker', class: 'who-cell', cell: ({ quotation }) => <Speaker of={clearSpeaker(quotation)} /> },
  {
    label: 'Source',
    class: 'source-cell',
    cell: ({ id, article }) => (
      <a href={articlePlace(article.id, id)} title="Open sentence">
        <bdi>{article.source ?? article.title ?? 'Untitled article'}</bdi>
      </a>
    ),
  },
  { label: 'Date', class: 'num', cell: ({ article }) => <DateCell date={article.date} /> },
];

const Speaker = ({ of }: { of: QuotationInArticle['quotation']['speaker'] }) => {
  if (!of) return <span class="is-unsure">Speaker not clear</span>;
  return of.entity ? <EntityLink id={of.entity} name={of.name} /> : <bdi>{of.name}</bdi>;
};
