import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleId, ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { articleTitle } from './article-columns.tsx';

export interface RowSelection {
  /** The selected articles, of those that are still there. */
  readonly ids: ReadonlySet<ArticleId>;
  readonly clear: () => void;
  /** The checkbox of a row. For null, the checkbox that selects or clears all rows on the table's page. */
  readonly checkbox: (row: ArticleMeta | null, shown: readonly ArticleMeta[]) => ComponentChildren;
}

/** Holds which articles the reader has selected. */
export function useRowSelection(articles: readonly ArticleMeta[]): RowSelection {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const ids = new Set(articles.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
  const set = (rows: readonly ArticleMeta[], on: boolean) => {
    const next = new Set(ids);
    for (const { id } of rows) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return {
    ids,
    clear: () => setChosen(new Set()),
    checkbox(row, shown) {
      const rows = row ? [row] : shown;
      const on = rows.filter(({ id }) => ids.has(id)).length;
      return (
        <label>
          <input
            type="checkbox"
            aria-label={row ? `Select ${articleTitle(row)}` : 'Select all on this page'}
            checked={on > 0 && on === rows.length}
            indeterminate={on > 0 && on < rows.length}
            onChange={(event) => set(rows, event.currentTarget.checked)}
          />
        </label>
      );
    },
  };
}
