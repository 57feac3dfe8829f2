import type { ArticleMeta } from '../dataset/model/types.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import type { Sort } from './table.tsx';
import type { Deleting } from './use-deleting.ts';
import type { Picked } from './use-picked.tsx';

interface ArticleToolsProps {
  articles: readonly ArticleMeta[];
  sort: Sort;
  picked: Picked;
  deleting: Deleting;
  /** Null while the panel is open. */
  add: (() => void) | null;
}

/** The line above the table: how many; or what acts on the selection; or what was just done, with Undo. */
export function ArticleTools({ articles, sort, picked, deleting, add }: ArticleToolsProps) {
  const count = picked.ids.size;
  const { told, undo, busy } = deleting;
  if (count > 0) {
    return (
      <section class="tools picked" aria-label="With the selection">
        <span class="strong num">{shownNumber(count)} selected</span>
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
    <div class={told ? 'tools told' : 'tools'}>
      <span class={told?.bad ? 'is-danger num' : told ? 'num' : 'muted num'} role="status">
        {told?.words ?? `${counted(articles.length, 'article')}${articles.length > 1 ? `, ${order}` : ''}`}
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
