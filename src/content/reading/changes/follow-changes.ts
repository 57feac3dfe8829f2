import { articleAddress } from '../../shared/article-address.ts';
import { isHidden } from '../../shared/page-nodes.ts';
import { after, afterFrame } from '../../shared/time-slices.ts';
import { AncestorCache } from '../text/ancestor-cache.ts';
import { ChangeBackoff } from './change-backoff.ts';
import { PendingChanges } from './pending-changes.ts';
import { type ReadWith, readChanges } from './read-changes.ts';

/** After these events something hidden may be visible, though no node was added, removed or edited. */
const REVEALING_EVENTS = ['transitionend', 'animationend', 'load', 'visibilitychange', 'click'];

/**
 * Follows the changes of the page with a mutation observer and has them read, at intervals: the cost is bounded however often the
 * page changes. Forgets who is meant when the page's address changes.
 * @param isOwn whether we added a node, so that adding or removing it is not a change of the page
 * @returns follows the changes in a shadow root, too: the document's are not those of its shadow trees
 */
export function followChanges(by: ReadWith, isOwn: (node: Node) => boolean): (root: ShadowRoot) => void {
  const { page, pageReader, hidden, signal } = by;
  const changes = new PendingChanges(page, pageReader.alreadyRead, isOwn);
  const backoff = new ChangeBackoff();
  /** Whether a pass that will read all pending changes is scheduled. */
  let isScheduled = false;
  let address = articleAddress();

  const observer = new MutationObserver((records) => {
    changes.add(records);
    schedule();
  });
  follow(document);
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of REVEALING_EVENTS) window.addEventListener(type, schedule, { signal, capture: true });
  return (root) => {
    page.hasShadows = true;
    follow(root);
  };

  function follow(root: Document | ShadowRoot): void {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  function schedule(): void {
    if (isScheduled || isHidden(document) || !(changes.areAny || hidden.waits)) return;
    isScheduled = true;
    // It rejects only when it is aborted.
    pass(backoff.waitFrom(performance.now())).catch(() => {});
  }

  async function pass(wait: number): Promise<void> {
    await after(wait, signal);
    await afterFrame(signal);
    if (isHidden(document)) {
      isScheduled = false;
      return;
    }
    const began = performance.now();
    // Another address is another article: who "the president" was in the last one says nothing about this one.
    if (address !== articleAddress()) page.context = { names: {} };
    address = articleAddress();
    await readChanges(
      changes,
      new AncestorCache(),
      () => {
        isScheduled = false;
      },
      by,
    );
    backoff.read(began, performance.now());
    // What was removed during the pass may belong to blocks that the pass had already looked at.
    if (changes.isFlood || changes.removed.size) schedule();
  }
}
