import type { UnderlinedWords } from '../../../messages/page-reading.ts';
import type { Point } from '../../../messages/viewport-geometry.ts';
import { isIn, SLACK_PX } from '../../shared/geometry.ts';
import { elementAt, parentElementOf } from '../../shared/page-nodes.ts';
import { caretAtPoint } from '../../shared/shadow-trees.ts';
import { elementsUnderStretchedLink } from '../../shared/stretched-link.ts';
import { offsetOf } from '../../shared/text-segments.ts';
import { isShown, type Mention } from '../mentions/mention.ts';
import { linesOf } from '../mentions/mention-range.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { mentionOfWords } from '../mentions/underlined-words.ts';

/** The mention that the reader sees at a point of the viewport. */
export const mentionAt = (page: PageMentions, at: Point): Mention | null =>
  mentionUnderCaret(page, at) ?? mentionUnderStretchedLink(page, at);

/** The mention at the place where a click would put the caret. */
function mentionUnderCaret(page: PageMentions, at: Point): Mention | null {
  const caret = caretAtPoint(at);
  const node = caret?.offsetNode;
  if (!caret) return null;
  // Where text can only be selected whole (`user-select: all`), Firefox gives the element that holds it.
  if (!(node instanceof Text)) return mentionInBoxes(page, elementsAround(at), at);
  for (const block of page.blocksAt(node)) {
    const offset = offsetOf(block.segments, { node, offset: caret.offset });
    const mention =
      offset === null ? undefined : block.mentions.find((m) => isShown(m) && m.start <= offset && offset <= m.end);
    // The browser gives the nearest letter, however far away it is: the mention's own rectangles decide.
    if (mention && lineAt(mention, at)) return mention;
  }
  return null;
}

const mentionUnderStretchedLink = (page: PageMentions, at: Point): Mention | null =>
  mentionInBoxes(page, elementsUnderStretchedLink(at), at);

/** The topmost element at a point of the document, and those around it. */
function elementsAround({ x, y }: Point): Set<Element> {
  const around = new Set<Element>();
  for (let one = elementAt(document, x, y); one; one = parentElementOf(one)) around.add(one);
  return around;
}

/** The mention at a point that is in a block of one of some boxes. */
function mentionInBoxes({ blocks }: PageMentions, boxes: ReadonlySet<Element>, at: Point): Mention | null {
  if (boxes.size === 0) return null;
  for (const { box, mentions } of blocks) {
    const mention = boxes.has(box) ? mentions.find((m) => isShown(m) && lineAt(m, at)) : undefined;
    if (mention) return mention;
  }
  return null;
}

/** The underlined words at a point of the viewport, as a mention. */
export function wordsAt(underlined: readonly UnderlinedWords[], at: Point): Mention | null {
  const caret = underlined.length > 0 ? caretAtPoint(at) : null;
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return null;
  const words = underlined.find(({ range }) => range.isPointInRange(node, caret.offset));
  const mention = words && mentionOfWords(words);
  return mention && lineAt(mention, at) ? mention : null;
}

/** The line of a mention that is under a point: a mention broken over two lines has two. */
export const lineAt = (mention: Mention, at: Point): DOMRect | undefined =>
  linesOf(mention).find((line) => isIn(at, line, SLACK_PX));
