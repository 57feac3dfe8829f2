import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface DangerDialogProps {
  title: string;
  /** What was asked; the dialog opens once for each. */
  asked: unknown;
  /** Says exactly what is lost. */
  children: ComponentChildren;
  /** What can be done before, such as *Save backup first*, and how that went. */
  first: { readonly words: string; readonly act: () => void } | null;
  status: string;
  action: { readonly words: string; readonly act: () => Promise<void> };
  /** Removes the dialog: called once it is closed, by whatever. */
  close: () => void;
}

/** A dialog before something that cannot be undone. */
export function DangerDialog({ title, asked, children, first, status, action, close }: DangerDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [busy, setBusy] = useState(false);
  // As the dialog is modal, the browser keeps the focus in it, and gives it back afterwards.
  useLayoutEffect(() => dialog.current?.showModal(), [asked]);
  // The browser reports the closing late. If the reader has opened the dialog again by then, it is not to be removed.
  const closed = () => dialog.current?.open || close();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={`${id}-name`} aria-describedby={`${id}-lost`} onClose={closed}>
      <h2 class="name" id={`${id}-name`}>
        {title}
      </h2>
      <p id={`${id}-lost`}>{children}</p>
      <p class="small" role="status">
        {status}
      </p>
      <div class="tools-in">
        {first && (
          <button class="btn first" type="button" onClick={first.act}>
            {first.words}
          </button>
        )}
        <button class="btn" type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button
          class="btn danger primary"
          type="button"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            // `close` comes before the dialog is removed, so that the browser gives the focus back to the button that opened it.
            action.act().finally(() => dialog.current?.close());
          }}
        >
          {action.words}
        </button>
      </div>
    </dialog>
  );
}
