import { dateKey } from '../dataset/model/dates.ts';
import type { ArticleMeta } from '../dataset/model/types.ts';
import { shownNumber } from '../ui/counts.ts';
import { shownDay } from '../ui/dates.ts';
import { articlePlace } from '../ui/routes.ts';
import { DateCell } from './date-cell.tsx';
import type { Column } from './table.tsx';

export const titleOf = ({ title }: ArticleMeta): string => title ?? 'Untitled article';

export const ARTICLE_COLUMNS: readonly Column<ArticleMeta>[] = [
  {
    label: 'Article',
    heads: true,
    cell: (article) => (
      <>
        <a href={articlePlace(article.id)}>
          <bdi>{titleOf(article)}</bdi>
        </a>
        {article.author && (
          <span class="small">
            <bdi>{article.author}</bdi>
          </span>
        )}
      </>
    ),
    order: { by: titleOf, first: 'up', up: 'by title', down: 'by title, from the end' },
  },
  {
    label: 'Source',
    class: 'short',
    cell: ({ source }) => <bdi>{source}</bdi>,
    order: { by: ({ source }) => source ?? null, first: 'up', up: 'by source', down: 'by source, from the end' },
  },
  {
    label: 'Date',
    class: 'num',
    cell: ({ date }) => <DateCell date={date} />,
    order: { by: ({ date }) => dateKey(date) || null, first: 'down', down: 'latest first', up: 'earliest first' },
  },
  {
    label: 'Quotations',
    end: true,
    labelled: true,
    cell: ({ quotations }) => shownNumber(quotations),
    order: {
      by: ({ quotations }) => quotations,
      first: 'down',
      down: 'most quotations first',
      up: 'fewest quotations first',
    },
  },
  {
    label: 'Kept',
    class: 'num',
    labelled: true,
    cell: ({ keptAt }) => (keptAt ? shownDay(keptAt, new Date()) : 'Bundled'),
    order: { by: ({ keptAt }) => keptAt ?? null, first: 'down', down: 'last kept first', up: 'first kept first' },
  },
];
