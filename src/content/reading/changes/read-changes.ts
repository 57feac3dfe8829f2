import { isConnected, rootOf } from '../../shared/page-nodes.ts';
import { elementAround } from '../../shared/shadow-trees.ts';
import { TimeSlices } from '../../shared/time-slices.ts';
import type { PageState } from '../page-state.ts';
import { type AncestorCache, outermost } from '../text/ancestor-cache.ts';
import { wholePageScope } from '../text/block-walker.ts';
import type { HiddenElements } from '../text/hidden-elements.ts';
import type { PageReader } from '../text/page-reader.ts';
import type { ShadowRoots } from '../text/shadow-roots.ts';
import { textRunStart } from '../text/text-run.ts';
import { MAX_CHANGES, type PendingChanges } from './pending-changes.ts';
import { textNodesWithin } from './text-nodes-within.ts';

/** What a page's changes are read with. */
export interface ReadWith {
  readonly page: PageState;
  readonly pageReader: PageReader;
  readonly hidden: HiddenElements;
  readonly shadows: ShadowRoots;
  readonly signal: AbortSignal;
}

/**
 * Has pending changes read, and drops the blocks whose text was removed.
 * @param ancestors a new cache: it does not follow the page, and is used for these changes only
 * @param onTaken called before anything is read: changes that come from then on are for the next pass
 */
export async function readChanges(
  changes: PendingChanges,
  ancestors: AncestorCache,
  onTaken: () => void,
  { page, pageReader, hidden, shadows, signal }: ReadWith,
): Promise<void> {
  const isFlood = changes.isFlood;
  changes.isFlood = false;
  await dropRemoved();
  onTaken();
  if (isFlood) pageReader.read(wholePageScope);
  for (const text of changes.texts) {
    // It was read with another change of its box, as it is now: forgotten, it would not be read again.
    if (pageReader.alreadyRead.has(text)) continue;
    page.forget(text);
    readAround(text);
  }
  // One that was put into an element after that was read is to be read, though the element is not.
  const unread = [...changes.added].filter((node) => !pageReader.alreadyRead.has(node));
  for (const node of outermost(new Set(unread))) readAround(node);
  hidden.check();
  shadows.check();
  changes.added.clear();
  changes.texts.clear();

  /** Drops the blocks that have lost some of their text; where nobody knows what was removed, after a flood or out of a shadow tree, looks at all. */
  async function dropRemoved(): Promise<void> {
    // A node that was moved is read at its new place.
    for (const node of changes.removed) if (isConnected(node)) changes.removed.delete(node);
    const isAnyIn = page.hasShadows && changes.removed.size > 0;
    const gone = isFlood || isAnyIn ? null : textNodesWithin(outermost(changes.removed), MAX_CHANGES);
    changes.removed.clear();
    const slices = new TimeSlices();
    slices.begin();
    for (const left of page.mentions?.dropGone(gone) ?? []) {
      for (const text of left) {
        // Read together with what is gone, or after that: nobody knows.
        pageReader.alreadyRead.delete(text);
        readAround(text);
      }
      if (!slices.left) await slices.next(signal);
    }
  }

  /** Has the run of text that a node is part of read, where it is still to be read when its turn comes. */
  function readAround(node: Node): void {
    pageReader.read(() => {
      const parent = elementAround(node);
      if (!isConnected(node) || !parent || pageReader.alreadyRead.has(node) || ancestors.isNeverRead(parent))
        return null;
      const box = ancestors.boxOf(parent);
      if (!ancestors.isRendered(box)) {
        hidden.watch(box);
        return null;
      }
      return { top: rootOf(document), from: textRunStart(node, ancestors), run: node, ancestors };
    });
  }
}
