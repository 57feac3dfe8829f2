import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page when what was pressed in it goes away: it moves to the first thing that fits the
 * selector, else to the part itself (give it `tabIndex={-1}`).
 * @param on The focus is looked after when any of these changes.
 */
export function useFocusKept<Part extends HTMLElement>(
  selector: string,
  on: readonly unknown[],
): { readonly ref: RefObject<Part | null>; readonly onClickCapture: () => void } {
  const ref = useRef<Part>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    pressed.current = false;
    (ref.current?.querySelector<HTMLElement>(selector) ?? ref.current)?.focus();
  }, on);
  return {
    ref,
    onClickCapture() {
      pressed.current = true;
    },
  };
}
