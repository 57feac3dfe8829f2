import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import { formatDay } from '../../ui/format-date.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { articlePlace } from '../../ui/options-places.ts';
import { DateCell } from '../table/date-cell.tsx';
import type { Column } from '../table/table.tsx';

// The columns of the list of articles.

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A language by its English name; what is no language's tag, as it is. */
function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const articleTitle = ({ title }: ArticleMeta): string => title ?? 'Untitled article';

export const ARTICLE_COLUMNS: readonly Column<ArticleMeta>[] = [
  {
    label: 'Article',
    isRowHeader: true,
    cell: (article) => (
      <>
        <a href={articlePlace(article.id)}>
          <bdi>{articleTitle(article)}</bdi>
        </a>
        {article.author && (
          <span class="small">
            <bdi>{article.author}</bdi>
          </span>
        )}
      </>
    ),
    order: { by: articleTitle, first: 'up', up: 'by title', down: 'by title, from the end' },
  },
  {
    label: 'Source',
    width: 144,
    class: 'short',
    cell: ({ source }) => source && <bdi>{source}</bdi>,
    order: { by: ({ source }) => source ?? null, first: 'up', up: 'by source', down: 'by source, from the end' },
  },
  {
    label: 'Date',
    width: 156,
    class: 'num',
    cell: ({ date }) => <DateCell date={date} />,
    order: { by: ({ date }) => dateKey(date) || null, first: 'down', down: 'latest first', up: 'earliest first' },
  },
  {
    label: 'Quotations',
    width: 128,
    alignsEnd: true,
    showsLabel: true,
    cell: ({ quotations }) => formatNumber(quotations),
    order: {
      by: ({ quotations }) => quotations,
      first: 'down',
      down: 'most quotations first',
      up: 'fewest quotations first',
    },
  },
  {
    label: 'People',
    width: 104,
    alignsEnd: true,
    isExtra: true,
    showsLabel: true,
    cell: ({ people }) => formatNumber(people),
    order: { by: ({ people }) => people, first: 'down', down: 'most people first', up: 'fewest people first' },
  },
  {
    label: 'Countries',
    width: 116,
    alignsEnd: true,
    isExtra: true,
    showsLabel: true,
    cell: ({ countries }) => formatNumber(countries),
    order: {
      by: ({ countries }) => countries,
      first: 'down',
      down: 'most countries first',
      up: 'fewest countries first',
    },
  },
  {
    label: 'Language',
    width: 112,
    isExtra: true,
    showsLabel: true,
    cell: ({ language }) => languageName(language),
    order: {
      by: ({ language }) => languageName(language),
      first: 'up',
      up: 'by language',
      down: 'by language, from the end',
    },
  },
  {
    label: 'Kept',
    width: 152,
    class: 'num',
    showsLabel: true,
    cell: ({ keptAt }) => (keptAt ? formatDay(keptAt, new Date()) : 'Bundled'),
    order: { by: ({ keptAt }) => keptAt ?? null, first: 'down', down: 'last kept first', up: 'first kept first' },
  },
];
