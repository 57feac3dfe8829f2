import { useEffect, useRef, useState } from 'preact/hooks';
import { sourceOfPaste } from './adding.ts';
import { AddingProgress } from './adding-progress.tsx';
import type { AddingHandle } from './use-adding.ts';

interface AddPanelProps {
  handle: AddingHandle;
  /** Lets the reader choose files. */
  choose: () => void;
  /** Null where there is nothing else to show. */
  close: (() => void) | null;
  /** True where there is nothing in the dataset yet: the panel is all there is. */
  first: boolean;
}

/** Choose, drop or paste articles, and see how adding them goes. */
export function AddPanel({ handle, choose, close, first }: AddPanelProps) {
  const { adding, start } = handle;
  /** What is being pasted; null while nothing is. It stays until it is in the dataset. */
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef(false);
  const running = adding?.state === 'running';
  useEffect(() => {
    if (!sent.current || !adding || running) return;
    sent.current = false;
    if (adding.added.length > 0) setDraft(null);
  }, [adding]);
  return (
    <section class={first && !adding && draft === null ? 'job first' : 'job'} aria-label="Add articles">
      {!running && (
        <>
          {first && <h3 class="name">Nothing kept yet.</h3>}
          <p class={first ? 'muted' : ''}>
            Text files (.txt), one article each: choose them, drop them on this page, or paste a text.
          </p>
          <div class="tools-in">
            <button class="btn" type="button" onClick={choose}>
              Choose files
            </button>
            <button class="btn" type="button" aria-expanded={draft !== null} onClick={() => setDraft(draft ?? '')}>
              Paste text
            </button>
            {close && (
              <button class="act quiet push" type="button" onClick={close}>
                Close
              </button>
            )}
          </div>
          {draft !== null && (
            <Paste
              draft={draft}
              change={setDraft}
              add={() => {
                sent.current = true;
                start([sourceOfPaste(draft)]);
              }}
            />
          )}
        </>
      )}
      {adding && <AddingProgress {...handle} adding={adding} />}
    </section>
  );
}

interface PasteProps {
  draft: string;
  change: (draft: string) => void;
  add: () => void;
}

function Paste({ draft, change, add }: PasteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The reader has just asked for it.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for="paste">The article’s text, its headline first</label>
      <textarea
        class="field"
        id="paste"
        rows={8}
        dir="auto"
        value={draft}
        ref={field}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <button class="btn primary" type="submit">
        Add this text
      </button>
    </form>
  );
}
