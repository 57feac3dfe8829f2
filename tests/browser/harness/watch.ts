/** What was done to a page since its own HTML was there. */
export interface Watched {
  /** The page's HTML when it was parsed, before any content script ran. */
  readonly before: string;
  readonly now: string;
  /** Elements without any content of their own that were put into the page: where a card stands. */
  readonly hosts: number;
  /** Every other change, in words. */
  readonly changes: readonly string[];
}

declare global {
  interface Window {
    onRecordWatch?: () => Watched;
  }
}

/** Runs in a page before anything else does. Sent there as its source, so that it must stand alone. */
export function watch(): void {
  if (window !== window.top) return;
  let before = '';
  const hosts = new Set<Node>();
  const changes: string[] = [];
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
      before = document.documentElement.outerHTML;
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    { once: true },
  );
  window.onRecordWatch = () => {
    note(observer.takeRecords());
    return { before, now: document.documentElement.outerHTML, hosts: hosts.size, changes };
  };
}
