import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface QuestionDialogProps {
  title: string;
  /** Removes the dialog: called once it is closed, by whatever. */
  close: () => void;
  children: ComponentChildren;
  /** What stands before *Cancel*, such as *Back*. */
  first?: ComponentChildren;
  /** The button that does it; none where the answers in the dialog do. */
  action?: { readonly words: string; readonly isReady: boolean; readonly act: () => void };
}

/**
 * A dialog in which the reader says what is right. The first field or button in it gets the focus; Escape closes it, and Enter in a
 * field does what its button does.
 */
export function QuestionDialog({ title, close, children, first, action }: QuestionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // As the dialog is modal, the browser keeps the focus in it, and gives it back afterwards.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.question :is(input, textarea, select, button)')?.focus();
  }, []);
  const buttons = (
    <div class="tools-in">
      {first}
      <button class="btn" type="button" onClick={() => dialog.current?.close()}>
        Cancel
      </button>
      {action && (
        <button class="btn primary" type="submit" aria-disabled={!action.isReady}>
          {action.words}
        </button>
      )}
    </div>
  );
  return (
    <dialog class="dialog wrong-dialog" ref={dialog} aria-labelledby={`${id}-name`} onClose={close}>
      <h2 class="name" id={`${id}-name`}>
        {title}
      </h2>
      {action ? (
        <form
          class="question"
          onSubmit={(event) => {
            event.preventDefault();
            if (!action.isReady) return;
            dialog.current?.close();
            action.act();
          }}
        >
          {children}
          {buttons}
        </form>
      ) : (
        <>
          <div class="question">{children}</div>
          {buttons}
        </>
      )}
    </dialog>
  );
}
