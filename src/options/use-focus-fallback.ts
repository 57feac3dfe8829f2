import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page when the button that the reader pressed goes away. The focus then moves to the first
 * element in the part that fits the selector; where there is none, to the part itself, which needs `tabIndex={-1}`.
 * @param dependencies the focus is checked whenever one of these has changed
 */
export function useFocusFallback<Part extends HTMLElement>(
  selector: string,
  dependencies: readonly unknown[],
): { readonly ref: RefObject<Part | null>; readonly onClickCapture: () => void } {
  const ref = useRef<Part>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (!wasPressed.current || document.activeElement !== document.body) return;
    wasPressed.current = false;
    (ref.current?.querySelector<HTMLElement>(selector) ?? ref.current)?.focus();
  }, dependencies);
  return {
    ref,
    onClickCapture() {
      wasPressed.current = true;
    },
  };
}
