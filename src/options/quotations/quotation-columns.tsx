import type { ListedQuotation, QuotationSource } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../../dataset/model/displayed-quotation.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import type { QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { articlePlace } from '../../ui/options-places.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { WrongButton } from '../corrections/wrong-button.tsx';
import { EntityLink } from '../entities/entity-name.tsx';
import { DateCell } from '../table/date-cell.tsx';
import type { Column, Sort } from '../table/table.tsx';

/** The column by which lists of quotations are sorted first. */
export const QUOTATION_DATE = {
  label: 'Date',
  order: {
    by: ({ quotation, article }) => dateKey(quotation.date ?? article.date) || null,
    first: 'down',
    down: 'latest first',
    up: 'earliest first',
  },
} as const satisfies Omit<Column<ListedQuotation>, 'cell'>;

/** The columns of a list of quotations. The source is a link to the sentence in the kept text. */
export const QUOTATION_COLUMNS: readonly Column<ListedQuotation>[] = [
  {
    label: 'Quotation',
    class: 'said',
    cell: ({ quotation, sentence }) => <QuotationText {...displayedQuotation(quotation, sentence)} />,
  },
  {
    label: 'Speaker',
    class: 'who-cell',
    width: 156,
    cell: ({ quotation }) => <Speaker of={clearSpeaker(quotation)} />,
  },
  {
    label: 'Source',
    width: 152,
    class: 'source-cell',
    cell: (quotation) => (
      <>
        <SourceLink of={quotation} />
        {quotation.sourceCount > 0 && <AlsoAt {...quotation} />}
      </>
    ),
    order: {
      by: ({ article }) => article.source ?? null,
      first: 'up',
      up: 'by source',
      down: 'by source, from the end',
    },
  },
  {
    ...QUOTATION_DATE,
    width: 152,
    class: 'num',
    cell: ({ quotation, article }) => <DateCell date={quotation.date ?? article.date} />,
  },
  {
    label: 'Article',
    width: 176,
    class: 'short',
    isExtra: true,
    showsLabel: true,
    cell: ({ article }) => <bdi>{article.title ?? 'Untitled article'}</bdi>,
  },
  {
    label: 'Words',
    width: 112,
    isExtra: true,
    showsLabel: true,
    cell: ({ quotation: { kind } }) => KINDS[kind],
  },
  { label: 'Correct', width: 88, cell: (quotation) => <WrongButton of={quotation} /> },
];

const KINDS = { direct: 'Own', mixed: 'Own in part', indirect: 'Reported' } as const;

/** How the list of all quotations can be sorted: as the dataset sorts it, by which column, and in words. */
export const ORDERS: Readonly<Record<QuotationOrder, { readonly sort: Sort; readonly words: string }>> = {
  latest: { sort: { column: 'Date', direction: 'down' }, words: 'latest first' },
  earliest: { sort: { column: 'Date', direction: 'up' }, words: 'earliest first' },
  source: { sort: { column: 'Source', direction: 'up' }, words: 'by source' },
  'source from the end': { sort: { column: 'Source', direction: 'down' }, words: 'by source, from the end' },
};

export const isQuotationOrder = (name: unknown): name is QuotationOrder =>
  typeof name === 'string' && Object.hasOwn(ORDERS, name);

/** The order that a column and a direction ask for. */
export const orderOf = ({ column, direction }: Sort): QuotationOrder =>
  Object.keys(ORDERS)
    .filter(isQuotationOrder)
    .find((name) => ORDERS[name].sort.column === column && ORDERS[name].sort.direction === direction) ?? 'latest';

/** Who said a quotation, as a link to the record. */
export const Speaker = ({ of }: { of: ListedQuotation['quotation']['speaker'] }) => {
  if (!of) return <span class="is-unsure">Speaker not clear</span>;
  return of.entity ? <EntityLink id={of.entity} name={of.name} /> : <bdi>{of.name}</bdi>;
};

const SourceLink = ({ of: { id, article } }: { of: QuotationSource }) => (
  <a href={articlePlace(article.id, id)} title={`Open sentence: ${article.title ?? 'Untitled article'}`}>
    <bdi>{article.source ?? article.title ?? 'Untitled article'}</bdi>
  </a>
);

/** The other articles that have the same words by the same speaker, each with a link to its sentence. */
export const AlsoAt = ({ sources, sourceCount }: Pick<ListedQuotation, 'sources' | 'sourceCount'>) => (
  <div class="also">
    Also at
    <ul>
      {sources.map((one) => (
        <li key={one.id}>
          <SourceLink of={one} /> <DateCell date={one.article.date} />
        </li>
      ))}
      {sourceCount > sources.length && <li>{formatNumber(sourceCount - sources.length)} more</li>}
    </ul>
  </div>
);
