import { useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../dataset/model/dataset-types.ts';
import { FILE_ENDINGS } from '../../import/file-kind.ts';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { ChooseColumns } from './choose-columns.tsx';
import { chosenFiles } from './given-files.ts';
import { ImportState } from './import-progress.tsx';
import { PasteForm } from './paste-form.tsx';
import type { ImportHandle } from './use-import.ts';

interface AddPanelProps {
  handle: ImportHandle;
  /** Closes the panel; null where the page has nothing else to show. */
  close: (() => void) | null;
  /** Whether the dataset has no articles yet, so that the panel is all there is on the page. */
  first: boolean;
}

/** The panel in which the reader chooses files or pastes a text, and sees how adding them goes. */
export function AddPanel({ handle, close, first }: AddPanelProps) {
  const host = useHost();
  const { progress, giving, choosing, failure } = handle;
  const [isPasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState<ArticleId | null>(null);
  // What was pasted and is deleted since is not spoken of any more.
  const { value: isThere } = useLoaded(async () => pasted !== null && host.isAnyHeld([pasted]), [pasted]);
  const isShown = giving !== null || progress !== null;
  const isLarge = first && !isShown && !choosing && !isPasting;
  const done = () => {
    handle.answer('forget');
    close?.();
  };
  return (
    <section class={isLarge ? 'job first' : isShown ? 'job under-way' : 'job'} aria-label="Add articles">
      {choosing ? (
        <ChooseColumns {...choosing} chosen={handle.chosen} />
      ) : isShown ? (
        <ImportState handle={handle} close={done} />
      ) : isPasting ? (
        <PasteForm
          added={(id) => {
            setPasting(false);
            setPasted(id);
          }}
          cancel={() => setPasting(false)}
        />
      ) : (
        <Choices take={handle.take} paste={() => setPasting(true)} close={close} isFirst={first} />
      )}
      <p class="strong" role="status">
        {!isShown && !isPasting && isThere && '1 article added.'}
      </p>
      <p class="is-danger" role="alert">
        {failure}
      </p>
    </section>
  );
}

interface ChoicesProps extends Pick<ImportHandle, 'take'> {
  paste: () => void;
  close: (() => void) | null;
  isFirst: boolean;
}

function Choices({ take, paste, close, isFirst }: ChoicesProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const taken = (event: { currentTarget: HTMLInputElement }) => {
    take(chosenFiles(event.currentTarget.files));
    // Without this, choosing the same file again would be no change, and would fire no event.
    event.currentTarget.value = '';
  };
  return (
    <>
      {isFirst && (
        <>
          <h3 class="name">Nothing kept yet.</h3>
          <p>
            Open a news article, press On Record’s button in the toolbar, and choose <em>Keep this article</em>.
          </p>
        </>
      )}
      <p class={isFirst ? 'muted' : ''}>
        {isFirst && 'Or bring in what you have: '}
        {isFirst ? 'choose' : 'Choose'} files or a folder, drop them anywhere on this page, or paste a text.
      </p>
      <p class="small">Texts, saved pages, newsletters, PDFs, tables, JSON, backups of On Record, and zips of these.</p>
      <input
        ref={files}
        type="file"
        multiple
        accept={FILE_ENDINGS.join(',')}
        hidden
        aria-label="Files"
        onChange={taken}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // Preact knows no attribute of this name.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label="Folder"
        onChange={taken}
      />
      <div class="tools-in">
        <button class="btn" type="button" onClick={() => files.current?.click()}>
          Choose files
        </button>
        <button class="btn" type="button" onClick={() => folder.current?.click()}>
          Choose a folder
        </button>
        <button class="btn" type="button" onClick={paste}>
          Paste text
        </button>
        {close && (
          <button class="act quiet push" type="button" onClick={close}>
            Close
          </button>
        )}
      </div>
    </>
  );
}
