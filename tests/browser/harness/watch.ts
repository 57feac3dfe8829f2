/** The changes of a page since its own HTML was parsed. */
export interface Watched {
  /** The page's HTML when it was parsed, before any content script ran. */
  readonly before: string;
  readonly now: string;
  /** Empty elements that were added to the page: the hosts of cards. */
  readonly hosts: number;
  /** Every other change, in words. */
  readonly changes: readonly string[];
}

/** Where the pointer is, by the last event that the page received. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
  /** How long the pointer has been there, in ms. */
  readonly still: number;
  /** Whether anything was scrolled since. */
  readonly scrolled: boolean;
}

declare global {
  interface Window {
    onRecordWatch?: () => Watched;
    onRecordPointer?: () => Pointed | null;
  }
}

/** Runs in a page before all other scripts. It is sent there as source, so it may use nothing from outside of itself. */
export function watch(): void {
  if (window !== window.top) return;
  let before = '';
  const hosts = new Set<Node>();
  const changes: string[] = [];
  // The getter is called directly: an image of the page may have this name and hide the property.
  const html = (): string =>
    Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document).outerHTML;
  const name = (node: Node): string => node.nodeName.toLowerCase();
  const note = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (hosts.has(target)) continue;
      if (type === 'attributes') changes.push(`${attributeName} of ${name(target)}`);
      if (type === 'characterData') changes.push(`the text of ${name(target.parentNode ?? target)}`);
      for (const node of addedNodes) {
        if (node instanceof HTMLElement && !node.hasChildNodes()) hosts.add(node);
        else changes.push(`${name(node)} put into ${name(target)}`);
      }
      for (const node of removedNodes) if (!hosts.has(node)) changes.push(`${name(node)} taken from ${name(target)}`);
    }
  };
  const observer = new MutationObserver(note);
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      before = html();
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    { once: true },
  );
  let pointer: { x: number; y: number; since: number } | null = null;
  let scrolled = false;
  const heard = { capture: true, passive: true };
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      pointer = { x, y, since: performance.now() };
      scrolled = false;
    },
    heard,
  );
  window.addEventListener(
    'scroll',
    () => {
      scrolled = true;
    },
    heard,
  );
  window.onRecordPointer = () =>
    pointer && { x: pointer.x, y: pointer.y, still: performance.now() - pointer.since, scrolled };
  window.onRecordWatch = () => {
    note(observer.takeRecords());
    return { before, now: html(), hosts: hosts.size, changes };
  };
}
