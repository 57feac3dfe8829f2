import type { KnownMentions, NodePoint } from '../../messages/interaction-contract.ts';
import { isConnected, rectOf, selectionIn } from '../shared/page-nodes.ts';
import { TimeSlices } from '../shared/time-slices.ts';
import type { OnDemandBlocks } from './on-demand-blocks.ts';

/**
 * Goes from mention to mention on a page that is read on demand: reads block after block until one has a mention.
 * @returns goes to the next mention after
 *   1. the start of the selection, where the reader has made one since the last call;
 *   2. else the mention gone to last;
 *   3. else the top of the view.
 *   After the page's last mention it goes on at the page's beginning
 */
export function onDemandNavigation(
  reading: OnDemandBlocks,
  signal: AbortSignal,
): (known: KnownMentions) => Promise<void> {
  /** The start of the selection at the last call. */
  let selectedBefore: NodePoint | null = null;
  let busy = false;

  /** @param isAll false: blocks above the view are passed over */
  async function firstMention(
    known: KnownMentions,
    from: NodePoint | null,
    isAll: boolean,
  ): Promise<(() => Promise<void>) | null> {
    const slices = new TimeSlices();
    const nextBlock = reading.walk(from);
    slices.begin();
    for (let found = nextBlock(); found !== undefined; found = nextBlock()) {
      if (found && (isAll || rectOf(found.box).bottom > 0)) {
        await reading.spot(found);
        signal.throwIfAborted();
        const show = known.firstIn(found, from);
        if (show) return show;
      }
      if (!slices.left) await slices.next(signal);
    }
    return null;
  }

  return async (known) => {
    if (busy) return;
    busy = true;
    const selected = selectionStart();
    const isNew = selected?.node !== selectedBefore?.node || selected?.offset !== selectedBefore?.offset;
    const place = selected && isNew ? selected : known.last;
    const from = place && isConnected(place.node) ? place : null;
    selectedBefore = selected;
    try {
      const show = (await firstMention(known, from, from !== null)) ?? (await firstMention(known, null, true));
      await show?.();
    } finally {
      busy = false;
    }
  };
}

/** The start of the selection, or the caret. Null where that is not in a text node, or is a caret out of view. */
function selectionStart(): NodePoint | null {
  const selection = selectionIn(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!(range?.startContainer instanceof Text)) return null;
  const { top, bottom } = range.getBoundingClientRect();
  if (range.collapsed && (bottom <= 0 || top >= innerHeight)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}
