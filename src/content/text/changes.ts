import type { PageMentions } from '../mentions/page-mentions.ts';
import { isNeverRead } from './flow.ts';
import type { Reader } from './reader.ts';
import { after, afterFrame } from './slices.ts';
import type { Unseen } from './unseen.ts';
import { runStart } from './walk.ts';

/** Changes are read so long after the first of them: a page that builds itself makes many in a row. */
const FIRST_MS = 150;
/** A page that never stops changing is read at most so often. */
const SLOWEST_MS = 2_000;
/** How much longer each wait is while changes go on without a rest. */
const GROWTH = 1.5;
/** We use at most this part of the page's time for its changes. */
const SHARE = 0.1;
/** With more changes than this at once the whole page is walked instead; what was read before is not sent again. */
const MOST_CHANGES = 3_000;

/** Keeps up with what the page changes, at a bounded cost however often it does. Ignores the node `own` gives. */
export function followChanges(
  page: PageMentions,
  reader: Reader,
  unseen: Unseen,
  own: () => Node | null,
  signal: AbortSignal,
): void {
  const added = new Set<Node>();
  const texts = new Set<Text>();
  let flood = false;
  let removed = false;
  let due = false;
  let wait = FIRST_MS;
  let last = 0;
  let address = addressOf();

  const note = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData' && target instanceof Text) texts.add(target);
      for (const node of addedNodes) if (node !== own() && node.nodeType !== Node.COMMENT_NODE) added.add(node);
      for (const node of removedNodes) removed ||= node !== own() && node.nodeType !== Node.COMMENT_NODE;
    }
    if (added.size + texts.size > MOST_CHANGES) {
      flood = true;
      added.clear();
      for (const text of texts) page.forget(text);
      texts.clear();
    }
    if (flood || removed || added.size || texts.size) schedule();
  };

  const schedule = (): void => {
    if (due) return;
    due = true;
    if (performance.now() - last > 2 * wait) wait = FIRST_MS;
    pass().catch(() => {});
  };

  async function pass(): Promise<void> {
    await after(wait, signal);
    await visible(signal);
    await afterFrame(signal);
    due = false;
    const start = performance.now();
    readChanges();
    last = performance.now();
    wait = Math.min(SLOWEST_MS, Math.max(wait * GROWTH, (last - start) / SHARE));
  }

  function readChanges(): void {
    // Another address is another article: who "the president" was there says nothing here.
    if (address !== addressOf()) page.context = { names: {} };
    address = addressOf();
    // What stood in one block with what is gone is read again, with what it stands beside now.
    if (removed) for (const text of page.dropGone()) readAt(text);
    if (flood && document.body) reader.read(() => document.body && { top: document.body });
    for (const text of texts) {
      page.forget(text);
      readAt(text);
    }
    for (const node of added) readAt(node);
    unseen.check();
    flood = removed = false;
    added.clear();
    texts.clear();
  }

  function readAt(node: Node): void {
    reader.read(() => {
      const parent = node.parentElement;
      if (!node.isConnected || !parent || isAllRead(node, page) || isNeverRead(parent)) return null;
      if (!parent.checkVisibility()) {
        unseen.watch(parent);
        return null;
      }
      return { top: document.documentElement, from: runStart(node), run: node };
    });
  }

  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const look = (): void => {
    if (unseen.waits) schedule();
  };
  for (const type of ['transitionend', 'animationend', 'load'])
    window.addEventListener(type, look, { signal, capture: true });
}

/** Whether a node's first text was read: it came with another's run. Others in it are walked in any case. */
function isAllRead(node: Node, page: PageMentions): boolean {
  if (node instanceof Text) return page.isRead(node);
  const first = node.childNodes.length === 1 ? node.firstChild : null;
  return first instanceof Text && page.isRead(first);
}

const addressOf = (): string => location.pathname + location.search;

/** Resolves once the page is to be seen. */
async function visible(signal: AbortSignal): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true, signal });
      signal.addEventListener('abort', resolve, { once: true });
    });
    signal.throwIfAborted();
  }
}
