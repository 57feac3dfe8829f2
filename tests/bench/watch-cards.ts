/** What a page saw of the card that was opened last; times in its own clock, ms. */
export interface SeenCard {
  /** When the pointer came to its place before. */
  readonly rested: number;
  /** When the page was told of the click (a finger's tap) before. */
  readonly tapped: number;
  /** When the frame was done in which the host last changed its size: its content was painted with it. */
  readonly painted: number;
}

declare global {
  interface Window {
    /** The card that was opened since the last call, once something of it is painted. */
    onRecordCard?: () => Promise<SeenCard>;
    /** The same card as it is now. */
    onRecordCardNow?: () => SeenCard | null;
  }
}

/**
 * Runs in a page before anything else does, so that it is told of a click before the extension is. Sent there as its source,
 * so that it must stand alone.
 */
export function watchCards(): void {
  let rested = 0;
  let tapped = 0;
  let seen: SeenCard | null = null;
  let told: ((card: SeenCard) => void) | null = null;
  const heard = { capture: true, passive: true };
  window.addEventListener('pointermove', () => (rested = performance.now()), heard);
  window.addEventListener('click', () => (tapped = performance.now()), heard);
  const watchHost = (host: HTMLElement): void => {
    const before = { rested, tapped };
    new ResizeObserver(() => {
      if (host.offsetHeight === 0) return;
      // Sizes are told before their frame is painted; the next task comes after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen = { ...before, painted: performance.now() };
        told?.(seen);
      };
      port2.postMessage(null);
    }).observe(host);
  };
  const hosts = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLElement && node.popover === 'manual') watchHost(node);
    }
  });
  document.addEventListener('DOMContentLoaded', () => hosts.observe(document.documentElement, { childList: true }));
  window.onRecordCard = () =>
    new Promise((resolve) => {
      told = (card) => {
        told = null;
        resolve(card);
        seen = card;
      };
      if (seen) told(seen);
    });
  window.onRecordCardNow = () => {
    const card = seen;
    seen = null;
    return card;
  };
}
