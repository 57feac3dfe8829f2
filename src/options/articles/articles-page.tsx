import { useEffect, useState } from 'preact/hooks';
import { AddPanel } from '../add/add-panel.tsx';
import { DropZone } from '../add/drop-zone.tsx';
import { useImport } from '../add/use-import.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { type Sort, Table } from '../table/table.tsx';
import { useFocusFallback } from '../use-focus-fallback.ts';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import { ArticlesToolbar } from './articles-toolbar.tsx';
import { useDeletion } from './use-deletion.ts';
import { useRowSelection } from './use-row-selection.tsx';

/** The page of all articles, on which the reader adds, selects and deletes articles, and brings deleted ones back. */
export function ArticlesPage() {
  const host = useHost();
  const loaded = useLoaded(() => host.articles(), []);
  const adding = useImport();
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<Sort>({ column: 'Kept', direction: 'down' });
  const picked = useRowSelection(loaded.value ?? []);
  const deleting = useDeletion(picked);
  const isImporting = adding.progress !== null || adding.giving !== null || adding.choosing !== null;
  const panel = open || loaded.value?.length === 0 || isImporting || adding.failure !== '';
  // What is being imported takes the place of the choices, and nothing is left open when it is over.
  useEffect(() => {
    if (isImporting) setOpen(false);
  }, [isImporting]);
  const partProps = useFocusFallback<HTMLDivElement>('.tools button', [
    panel,
    deleting.result,
    deleting.busy,
    picked.ids.size,
  ]);
  return (
    <LoadedContent of={loaded}>
      {(articles) => (
        <div {...partProps}>
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
              articles={articles}
              sort={sort}
              picked={picked}
              deleting={deleting}
              add={open || isImporting ? null : () => setOpen(true)}
            />
          )}
          {articles.length > 0 && (
            <Table
              label="Articles"
              columns={ARTICLE_COLUMNS}
              rows={articles}
              rowKey={({ id }) => id}
              sort={sort}
              setSort={setSort}
              leadingCell={picked.checkbox}
              isSelected={({ id }) => picked.ids.has(id)}
            />
          )}
        </div>
      )}
    </LoadedContent>
  );
}
