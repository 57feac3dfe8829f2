import { useEffect, useRef, useState } from 'preact/hooks';
import { AddPanel } from './add-panel.tsx';
import { sourceOfFile } from './adding.ts';
import { ARTICLE_COLUMNS } from './article-columns.tsx';
import { ArticleTools } from './article-tools.tsx';
import { useHost } from './host.ts';
import { type Sort, Table } from './table.tsx';
import { Ready } from './trouble.tsx';
import { useAdding } from './use-adding.ts';
import { useDeleting } from './use-deleting.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useLoaded } from './use-loaded.ts';
import { usePicked } from './use-picked.tsx';

/** Every article of the dataset: adding, choosing, deleting, and bringing back. */
export function Articles() {
  const host = useHost();
  const loaded = useLoaded(() => host.articles(), []);
  const adding = useAdding();
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<Sort>({ column: 'Kept', direction: 'down' });
  const picked = usePicked(loaded.value ?? []);
  const deleting = useDeleting(picked);
  const files = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined) => adding.start([...(list ?? [])].map(sourceOfFile));
  useDrop(take);
  const panel = open || loaded.value?.length === 0 || adding.adding !== null;
  const part = useFocusKept<HTMLDivElement>('.tools button', [panel, deleting.told, deleting.busy, picked.ids.size]);
  const close = () => {
    setOpen(false);
    adding.forget();
  };
  return (
    <Ready of={loaded}>
      {(articles) => (
        <div {...part}>
          <input
            ref={files}
            type="file"
            multiple
            accept=".txt,text/plain"
            hidden
            aria-label="Text files"
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file chosen again is a choice again.
              event.currentTarget.value = '';
            }}
          />
          {panel && (
            <AddPanel
              handle={adding}
              choose={() => files.current?.click()}
              close={articles.length ? close : null}
              first={articles.length === 0 && !deleting.told}
            />
          )}
          {(articles.length > 0 || deleting.told || deleting.undo) && (
            <ArticleTools
              articles={articles}
              sort={sort}
              picked={picked}
              deleting={deleting}
              add={open ? null : () => setOpen(true)}
            />
          )}
          {articles.length > 0 && (
            <Table
              label="Articles"
              columns={ARTICLE_COLUMNS}
              rows={articles}
              keyOf={({ id }) => id}
              sort={sort}
              setSort={setSort}
              lead={picked.box}
              isOn={({ id }) => picked.ids.has(id)}
            />
          )}
        </div>
      )}
    </Ready>
  );
}

/** Files dropped anywhere on the page are taken; the browser would otherwise show them in the page's place. */
function useDrop(take: (files: FileList | undefined) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('dragover', (event) => event.preventDefault(), { signal: gone.signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        latest.current(event.dataTransfer?.files);
      },
      { signal: gone.signal },
    );
    return () => gone.abort();
  }, []);
}
