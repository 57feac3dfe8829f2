import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DownIcon } from '../ui/icons.tsx';

interface DropDownProps {
  label: string;
  /** What a screen reader calls the button, and what is below it. */
  name?: string | undefined;
  listName: string;
  /** What is below the button while it is open: buttons or checkboxes. `close` closes it and gives the button the focus. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A button that opens a list below it. The list closes with Escape, and when the focus leaves it. The arrow keys go through it, as
 * Tab does.
 */
export function DropDown({ label, name, listName, children }: DropDownProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen || !list.current) return;
    list.current.classList.toggle('from-start', isLeftOfPage(list.current));
    list.current.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.defaultPrevented) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      move(list.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it
    <div
      class="drop"
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
    >
      <button
        class="btn"
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="drop-label">{label}</span> <DownIcon />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div class="drop-list" id={id} ref={list} role="group" aria-label={listName} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** Whether a list that ends where its button does begins before the page's column: it would hide what is beside that. */
function isLeftOfPage(list: HTMLElement): boolean {
  const page = list.closest('main');
  return page !== null && list.getBoundingClientRect().left < page.getBoundingClientRect().left;
}

/** Moves the focus to the next button or checkbox of a list, or the one before; from outside, to the first or the last. */
function move(list: HTMLElement | null, by: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const at = all.findIndex((one) => one.matches(':focus'));
  all.at(at < 0 ? Math.min(0, by) : (at + by) % all.length)?.focus();
}
