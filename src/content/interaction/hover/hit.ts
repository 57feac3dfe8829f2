import type { Point } from '../../../messages/card-contract.ts';
import { isIn, SLACK } from '../../shared/geometry.ts';
import { caretAt } from '../../shared/page-nodes.ts';
import { offsetOf } from '../../shared/segments.ts';
import { isShown, type Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { linesOf } from '../mentions/range.ts';
import { seenThroughLink } from './stretched.ts';

/** The mention seen at a point of the viewport. */
export const mentionAt = (page: PageMentions, at: Point): Mention | null => hitAt(page, at) ?? seenAt(page, at);

function hitAt(page: PageMentions, at: Point): Mention | null {
  const caret = caretAt(document, at.x, at.y);
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return null;
  for (const block of page.blocksAt(node)) {
    const offset = offsetOf(block.segments, { node, offset: caret.offset });
    const mention =
      offset === null ? undefined : block.mentions.find((m) => isShown(m) && m.start <= offset && offset <= m.end);
    // The caret's place is the nearest letter's, however far: only the boxes tell.
    if (mention && lineAt(mention, at)) return mention;
  }
  return null;
}

/** The mention that a link is stretched over. */
function seenAt({ blocks }: PageMentions, at: Point): Mention | null {
  const boxes = seenThroughLink(at);
  if (boxes.size === 0) return null;
  for (const { box, mentions } of blocks) {
    const mention = boxes.has(box) ? mentions.find((m) => isShown(m) && lineAt(m, at)) : undefined;
    if (mention) return mention;
  }
  return null;
}

/** The line of a mention that is under a point. */
export const lineAt = (mention: Mention, at: Point): DOMRect | undefined =>
  linesOf(mention).find((line) => isIn(at, line, SLACK));
