import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import type { Sort } from '../table/table.tsx';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import type { Deletion } from './use-deletion.ts';
import type { RowSelection } from './use-row-selection.tsx';

interface ArticlesToolbarProps {
  articles: readonly ArticleMeta[];
  sort: Sort;
  picked: RowSelection;
  deleting: Deletion;
  /** Opens the panel for adding articles; null while it is open. */
  add: (() => void) | null;
}

/**
 * The line above the table of articles. It shows how many there are, or what was just done, with a button to undo it. While rows
 * are selected, it has the buttons for the selection instead.
 */
export function ArticlesToolbar({ articles, sort, picked, deleting, add }: ArticlesToolbarProps) {
  const count = picked.ids.size;
  const { result, undo, busy } = deleting;
  if (count > 0) {
    return (
      <section class="tools picked" aria-label="With the selection">
        <span class="strong num">{formatNumber(count)} selected</span>
        <button class="btn danger" type="button" aria-disabled={busy} onClick={() => busy || deleting.remove()}>
          Delete
        </button>
        <span role="status">{busy ? 'Deleting…' : ''}</span>
        <button class="act push" type="button" onClick={picked.clear}>
          Clear selection
        </button>
      </section>
    );
  }
  const order = ARTICLE_COLUMNS.find(({ label }) => label === sort.column)?.order?.[sort.direction];
  return (
    <div class={result ? 'tools told' : 'tools'}>
      <span class={result?.isFailure ? 'is-danger num' : result ? 'num' : 'muted num'} role="status">
        {result?.words ?? `${formatCount(articles.length, 'article')}${articles.length > 1 ? `, ${order}` : ''}`}
      </span>
      {undo && (
        <button class="btn" type="button" aria-disabled={busy} onClick={() => busy || undo.run()}>
          {undo.words}
        </button>
      )}
      {add && (
        <button class="btn push" type="button" onClick={add}>
          Add articles
        </button>
      )}
    </div>
  );
}
