import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { Choice, sourceOptions } from '../table/narrow-choice.tsx';
import { NarrowField } from '../table/narrow-field.tsx';
import { type Selection, selectedWords } from '../table/use-selection.ts';
import type { SortedRows } from '../table/use-sorted-rows.ts';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import type { Deletion } from './use-deletion.ts';

interface ArticlesToolbarProps {
  list: SortedRows<ArticleMeta>;
  /** All that there are. */
  articles: readonly ArticleMeta[];
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
  articles,
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
        {articles.length > 0 && (
          <>
            <SourceChoice articles={articles} list={list} />
            <NarrowField of="Title, author or source" {...list} />
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

/** Narrows the list to the articles of one source. */
function SourceChoice({ articles, list: { narrowing, narrow } }: Pick<ArticlesToolbarProps, 'articles' | 'list'>) {
  const sources = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { source = '' } of articles) counts.set(source, (counts.get(source) ?? 0) + 1);
    return sourceOptions(Array.from(counts, ([value, count]) => ({ value, count }))).sort((a, b) => b.count - a.count);
  }, [articles]);
  if (sources.length < 2 && narrowing.source === undefined) return null;
  return (
    <Choice
      label="Source"
      all="Every source"
      value={narrowing.source}
      choose={(source) => narrow({ source })}
      options={sources}
    />
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
      <button
        class="btn danger"
        type="button"
        aria-disabled={busy}
        aria-keyshortcuts="Delete"
        onClick={() => busy || remove()}
      >
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
