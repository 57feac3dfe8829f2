import type { BlockReading, NodePoint } from '../../../messages/interaction-contract.ts';
import { isConnected, rectOf, selectionIn } from '../../shared/page-nodes.ts';
import { endPoint, offsetOf } from '../../shared/segments.ts';
import { Slices } from '../../shared/slices.ts';
import { isToBeSeen, type Steps } from '../keyboard.ts';
import { isShown, type Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';

/**
 * Goes from mention to mention on a page that is not read: block by block, until there is one.
 * @returns goes to the mention after the one gone to last; without one, or where the reader has selected something since, to
 *   the first in the selection or after it; without that, to the first that is not above what is in view. From the page's
 *   beginning again after the last
 */
export function seeking(
  page: PageMentions,
  reading: BlockReading,
  steps: Steps,
  signal: AbortSignal,
): () => Promise<void> {
  /** Where the selection began when a mention was last gone to. */
  let before: NodePoint | null = null;
  let busy = false;

  async function first(from: NodePoint | null, isAll: boolean): Promise<Mention | null> {
    const slices = new Slices();
    const next = reading.walk(from);
    const isMeant = (mention: Mention): boolean =>
      isShown(mention) &&
      !(from && mention.end <= (offsetOf(mention.block.segments, from) ?? 0)) &&
      isToBeSeen(mention);
    slices.begin();
    for (let found = next(); found !== undefined; found = next()) {
      if (found && (isAll || rectOf(found.box).bottom > 0)) {
        const { first } = found;
        await reading.spot(found);
        signal.throwIfAborted();
        // Few are known at once.
        for (const block of page.blocks) {
          const mention =
            block.first.node === first.node && block.first.from === first.from && block.mentions.find(isMeant);
          if (mention) return mention;
        }
      }
      if (!slices.left) await slices.next(signal);
    }
    return null;
  }

  return async () => {
    if (busy) return;
    busy = true;
    const selected = selectionStart();
    const isNew = selected?.node !== before?.node || selected?.offset !== before?.offset;
    const last = steps.from;
    const place = selected && isNew ? selected : last && endPoint(last.block.segments, last.end);
    const from = place && isConnected(place.node) ? place : null;
    before = selected;
    try {
      const target = (await first(from, from !== null)) ?? (await first(null, true));
      if (target) await steps.show(target);
    } finally {
      busy = false;
    }
  };
}

/** Where the selection begins, or the caret is; null where that is in no text, and for a caret that is out of view. */
function selectionStart(): NodePoint | null {
  const selection = selectionIn(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!(range?.startContainer instanceof Text)) return null;
  const { top, bottom } = range.getBoundingClientRect();
  if (range.collapsed && (bottom <= 0 || top >= innerHeight)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}
