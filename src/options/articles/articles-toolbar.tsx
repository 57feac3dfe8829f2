import type { ComponentChildren } from 'preact';
import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { NarrowField } from '../table/narrow-field.tsx';
import { type Selection, selectedWords } from '../table/use-selection.ts';
import type { SortedRows } from '../table/use-sorted-rows.ts';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import type { Deletion } from './use-deletion.ts';

interface ArticlesToolbarProps {
  list: SortedRows<ArticleMeta>;
  /** Whether there are no articles at all. */
  isEmpty: boolean;
  selected: readonly ArticleMeta[];
  selection: Selection<ArticleMeta>;
  deleting: Deletion;
  columnsMenu: ComponentChildren;
  /** Opens the panel for adding articles; null while it is open. */
  add: (() => void) | null;
}

/**
 * The line above the table of articles. It shows how many there are, or what was just done, with a button to undo it. While rows
 * are selected, it has the buttons for the selection instead.
 */
export function ArticlesToolbar({
  list,
  isEmpty,
  selected,
  selection,
  deleting,
  columnsMenu,
  add,
}: ArticlesToolbarProps) {
  const { result, undo, busy } = deleting;
  if (selected.length > 0) return <SelectedTools {...{ list, selected, selection, deleting }} />;
  const order = ARTICLE_COLUMNS.find(({ label }) => label === list.sort.column)?.order?.[list.sort.direction];
  const count = list.all.length;
  return (
    <div class={result ? 'tools told' : 'tools'}>
      <span class={result?.isFailure ? 'is-danger num' : result ? 'num' : 'muted num'} role="status">
        {result?.words ?? `${formatCount(count, 'article')}${count > 1 ? `, ${order}` : ''}`}
      </span>
      {undo && (
        <button class="btn" type="button" aria-disabled={busy} onClick={() => busy || undo.run()}>
          {undo.words}
        </button>
      )}
      <div class="ends push">
        {!isEmpty && (
          <>
            <NarrowField of="Title, author or source" words={list.words} setWords={list.setWords} />
            {columnsMenu}
          </>
        )}
        {add && (
          <button class="btn" type="button" onClick={add}>
            Add articles
          </button>
        )}
      </div>
    </div>
  );
}

function SelectedTools({
  list,
  selected,
  selection,
  deleting: { busy, remove },
}: Pick<ArticlesToolbarProps, 'list' | 'selected' | 'selection' | 'deleting'>) {
  const quotations = selected.reduce((sum, one) => sum + one.quotations, 0);
  return (
    <section class="tools picked" aria-label="With the selection">
      <span class="strong num" role="status">
        {selectedWords(selected.length, list.all.length)}
      </span>
      <button class="btn danger" type="button" aria-disabled={busy} onClick={() => busy || remove()}>
        Delete
      </button>
      {quotations > 0 && (
        <ExportMenu of={{ articles: selected.map(({ id }) => id) }} count={quotations} subject="articles" />
      )}
      <span role="status">{busy ? 'Deleting…' : ''}</span>
      {/* It stays when all are selected, so that it keeps the focus. */}
      <button
        class="act"
        type="button"
        aria-disabled={selected.length === list.all.length}
        onClick={selection.selectAll}
      >
        Select all {formatNumber(list.all.length)}
      </button>
      <button class="act push" type="button" onClick={selection.clear}>
        Clear selection
      </button>
    </section>
  );
}
