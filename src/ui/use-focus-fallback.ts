import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page when the button that the reader pressed goes away. The focus then moves to the first
 * element in the part that fits the selector; until there is one, to the part itself, which needs `tabIndex={-1}`.
 * @param dependencies the focus is checked whenever one of these has changed
 */
export function useFocusFallback<Part extends HTMLElement>(
  selector: string,
  dependencies: readonly unknown[],
): { readonly ref: RefObject<Part | null>; readonly onClickCapture: () => void } {
  const ref = useRef<Part>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!wasPressed.current || (activeElement !== body && activeElement !== ref.current)) return;
    const next = ref.current?.querySelector<HTMLElement>(selector);
    wasPressed.current = !next;
    (next ?? ref.current)?.focus();
  }, dependencies);
  return {
    ref,
    onClickCapture() {
      wasPressed.current = true;
    },
  };
}
