import type { EntityId } from '../../messages/ids.ts';
import { isToBeSeen, type Steps } from '../keyboard.ts';
import { isShown, type Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { endPoint, type NodePoint, offsetOf } from '../text/blocks.ts';
import { Slices } from '../text/slices.ts';
import { runStart, Walk } from '../text/walk.ts';
import type { AskBlock } from './ask-blocks.ts';
import { whole } from './block-at.ts';

/**
 * Goes from mention to mention on a page that is not read: block by block, until there is one.
 * @returns goes to the mention after the one gone to last; without one, or where the reader has selected something since, to
 *   the first in the selection or after it; without that, to the first that is not above what is in view. From the page's
 *   beginning again after the last. With an entity only to its mentions
 */
export function seeking(
  page: PageMentions,
  askBlock: AskBlock,
  steps: Steps,
  signal: AbortSignal,
): (entity: EntityId | null) => Promise<void> {
  /** Where the selection began when a mention was last gone to. */
  let before: NodePoint | null = null;
  let busy = false;

  async function first(from: NodePoint | null, isAll: boolean, entity: EntityId | null): Promise<Mention | null> {
    const slices = new Slices();
    const top = document.documentElement;
    const walk = new Walk(from ? { top, from: runStart(from.node) } : { top: document.body }, () => {});
    const isMeant = (mention: Mention): boolean =>
      isShown(mention) &&
      (entity === null || mention.entity === entity) &&
      !(from && mention.end <= (offsetOf(mention.block.segments, from) ?? 0)) &&
      isToBeSeen(mention);
    slices.begin();
    for (let found = walk.next(); found !== undefined; found = walk.next()) {
      if (found && (isAll || found.box.getBoundingClientRect().bottom > 0)) {
        const { first } = found;
        await askBlock(whole(found));
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

  return async (entity) => {
    if (busy) return;
    busy = true;
    const selected = selectionStart();
    const isNew = selected?.node !== before?.node || selected?.offset !== before?.offset;
    const last = steps.from;
    const place = selected && isNew ? selected : last && endPoint(last.block.segments, last.end);
    const from = place?.node.isConnected ? place : null;
    before = selected;
    try {
      const target = (await first(from, from !== null, entity)) ?? (await first(null, true, entity));
      if (target) await steps.show(target);
    } finally {
      busy = false;
    }
  };
}

/** Where the selection begins, or the caret is; null where that is in no text, and for a caret that is out of view. */
function selectionStart(): NodePoint | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!(range?.startContainer instanceof Text)) return null;
  const { top, bottom } = range.getBoundingClientRect();
  if (range.collapsed && (bottom <= 0 || top >= innerHeight)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}
