/** What takes the place of what is gone is waited for so many ms: a list that is read again, a dialog that closes. */
const WAIT_MS = 200;

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Looks after the focus of a page of ours for who uses the keyboard: where what has it goes away, and nothing else looks after it,
 * the first thing that can have it in what was around takes it. They would else be at the page's beginning again. Where the address
 * leads to another page, that one decides.
 */
export function keepFocus(signal: AbortSignal): void {
  /** What had the focus last, and all that was around it, from the inside out. */
  let path: readonly Element[] = [];
  let isByKey = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean => isByKey && document.activeElement === document.body && path[0]?.isConnected === false;
  const giveOn = (): void => {
    timer = undefined;
    if (!isLost()) return;
    for (const part of path) {
      if (!part.isConnected || part.contains(document.body)) continue;
      const all = part.querySelectorAll<HTMLElement>(FOCUSABLE);
      const next = Array.from(all).find((one) => one.tabIndex >= 0 && one.checkVisibility());
      next?.focus();
      if (next) return;
    }
  };

  const on = <K extends keyof WindowEventMap>(kind: K, heard: (event: WindowEventMap[K]) => void): void =>
    addEventListener(kind, heard, { signal, capture: true });
  on('keydown', () => {
    isByKey = true;
  });
  on('pointerdown', () => {
    isByKey = false;
  });
  on('focusin', ({ target }) => {
    path = target instanceof Element ? withParents(target) : [];
  });
  on('hashchange', () => {
    path = [];
  });
  const observer = new MutationObserver(() => {
    if (timer === undefined && isLost()) timer = setTimeout(giveOn, WAIT_MS);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function withParents(element: Element): Element[] {
  const path = [element];
  for (let parent = element.parentElement; parent; parent = parent.parentElement) path.push(parent);
  return path;
}
