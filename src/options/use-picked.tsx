import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleId, ArticleMeta } from '../dataset/model/types.ts';
import { titleOf } from './article-columns.tsx';

export interface Picked {
  /** Those picked that are still there. */
  readonly ids: ReadonlySet<ArticleId>;
  readonly clear: () => void;
  /** A row's checkbox; for no row the one that picks or drops all on the page. */
  readonly box: (row: ArticleMeta | null, shown: readonly ArticleMeta[]) => ComponentChildren;
}

/** Which articles the reader has picked. */
export function usePicked(articles: readonly ArticleMeta[]): Picked {
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
    box(row, shown) {
      const rows = row ? [row] : shown;
      const on = rows.filter(({ id }) => ids.has(id)).length;
      return (
        <label>
          <input
            type="checkbox"
            aria-label={row ? `Select ${titleOf(row)}` : 'Select all on this page'}
            checked={on > 0 && on === rows.length}
            indeterminate={on > 0 && on < rows.length}
            onChange={(event) => set(rows, event.currentTarget.checked)}
          />
        </label>
      );
    },
  };
}
