import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { AddPanel } from '../add/add-panel.tsx';
import { DropZone } from '../add/drop-zone.tsx';
import { useImport } from '../add/use-import.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { noneHas } from '../none-has.ts';
import type { ListNarrowing } from '../table/list-narrowing.ts';
import { Table } from '../table/table.tsx';
import { useColumns } from '../table/use-columns.tsx';
import { useSelection } from '../table/use-selection.ts';
import { useSortedRows } from '../table/use-sorted-rows.ts';
import { ARTICLE_COLUMNS, articleTitle } from './article-columns.tsx';
import { ArticlesToolbar } from './articles-toolbar.tsx';
import { pressDeletionKey } from './press-deletion-key.ts';
import { useDeletion } from './use-deletion.ts';

/** The page of all articles, on which the reader adds, selects and deletes articles, and brings deleted ones back. */
export function ArticlesPage({ narrowing }: { narrowing: ListNarrowing }) {
  const host = useHost();
  const loaded = useLoaded(() => host.articles(), []);
  return (
    <LoadedContent of={loaded}>{(articles) => <Articles articles={articles} narrowing={narrowing} />}</LoadedContent>
  );
}

const LAST_KEPT_FIRST = { column: 'Kept', direction: 'down' } as const;

const textsOf = (article: ArticleMeta): readonly string[] => [
  articleTitle(article),
  article.source ?? '',
  article.author ?? '',
];

function Articles({ articles, narrowing }: { articles: readonly ArticleMeta[]; narrowing: ListNarrowing }) {
  const adding = useImport();
  const [open, setOpen] = useState(false);
  const { words, source } = narrowing;
  const ofSource = useMemo(
    () => (source === undefined ? articles : articles.filter((one) => (one.source ?? '') === source)),
    [articles, source],
  );
  const list = useSortedRows(ofSource, ARTICLE_COLUMNS, LAST_KEPT_FIRST, textsOf, 'articles', narrowing);
  const { columns, menu } = useColumns('articles', ARTICLE_COLUMNS);
  const selection = useSelection(({ id }: ArticleMeta) => id, articleTitle, list.all);
  // What was deleted elsewhere is no longer selected.
  const selected = selection.rows.size > 0 ? articles.filter(selection.has) : [];
  const deleting = useDeletion({ ids: selected.map(({ id }) => id), clear: selection.clear });
  // Nothing is deleted that the reader no longer sees.
  useEffect(selection.clear, [words, source]);
  const isImporting = adding.progress !== null || adding.giving !== null || adding.choosing !== null;
  const panel = open || articles.length === 0 || isImporting || adding.failure !== '';
  // What is being imported takes the place of the choices, and nothing is left open when it is over.
  useEffect(() => {
    if (isImporting) setOpen(false);
  }, [isImporting]);
  const partProps = useFocusFallback<HTMLDivElement>('.tools button:not([aria-expanded])', [
    panel,
    deleting.result,
    deleting.busy,
    selected.length,
  ]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the list in it
    <div {...partProps} onKeyDown={pressDeletionKey({ selected: selected.length, deletion: deleting })}>
      <DropZone take={adding.take} />
      {panel && (
        <AddPanel
          handle={adding}
          close={articles.length ? () => setOpen(false) : null}
          first={articles.length === 0 && !deleting.result}
        />
      )}
      {(articles.length > 0 || deleting.result || deleting.undo) && (
        <ArticlesToolbar
          list={list}
          articles={articles}
          selected={selected}
          selection={selection}
          deleting={deleting}
          columnsMenu={menu}
          add={open || isImporting ? null : () => setOpen(true)}
        />
      )}
      {list.all.length > 0 && (
        <Table {...list} label="Articles" columns={columns} rowKey={({ id }) => id} selection={selection} keepsPlace />
      )}
      {list.all.length === 0 && words && source === undefined && <p class="note">{noneHas('No article', words)}</p>}
      {list.all.length === 0 && source !== undefined && <p class="note">No article fits all of this.</p>}
    </div>
  );
}
