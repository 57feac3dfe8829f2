import { BlockBuilder, type Found, isWorthReading, type Segment } from './blocks.ts';
import { type Flow, flowOf } from './flow.ts';
import { firstIn, wholeText } from './whole.ts';

/** A block as it was found on the page. Its box is the element with a box that it stands in. */
export interface FoundBlock extends Pick<Found<Text, Element>, 'text' | 'first' | 'box'> {
  /** Null where the block is all the text of its box: `segmentsIn` has them. */
  readonly segments: readonly Segment[] | null;
}

/** What to read: all of `top`, or from a node on; with `run`, no further than the run of text that is in. */
export interface Stretch {
  readonly top: Node;
  readonly from?: Node;
  readonly run?: Node;
}

/** How many nodes are passed between two looks at the clock: about 0.1 ms. */
const STEP_NODES = 32;

/** An element the walk is in. */
interface Level {
  readonly element: Element;
  readonly flow: Flow;
  /** The nearest element, itself included, that has a box of its own to be watched. */
  readonly box: Element;
  /** Where it was entered from; null for the one the walk began in. */
  readonly up: Level | null;
}

/**
 * Walks a stretch of the page and yields its blocks as they are complete, and null now and then: the caller may give the
 * page its turn at each. Should the page meanwhile take away the node the walk is at, it goes on in the nearest ancestor
 * that is still there, from its beginning. Styles are asked for once an element.
 * @param onUnseen told of each element whose text is not shown now
 */
export function* walk({ top, from, run }: Stretch, onUnseen: (element: Element) => void): Generator<FoundBlock | null> {
  const found: FoundBlock[] = [];
  const builder = new BlockBuilder<Text, Element>((block) => found.push(block));
  /** Notes the edge of an element; true where it ends a run of text. */
  const edge = ({ as }: Flow): boolean => {
    if (as === 'block') builder.boundary();
    else if (as === 'apart') builder.apart();
    return as === 'block';
  };
  let node = from ?? top.firstChild;
  let level = levelOf(node?.parentElement);
  let passed = false;

  for (let steps = 1; node; steps++) {
    if (found.length || steps % STEP_NODES === 0) {
      yield* found.splice(0);
      yield null;
      if (!node.isConnected) {
        builder.boundary();
        while (level && !level.element.isConnected) level = level.up;
        node = level && level.element !== top ? level.element : top.firstChild;
        if (!node) break;
        level = levelOf(node.parentElement);
      }
    }

    let flow: Flow | null = null;
    if (node instanceof Text && level) {
      if (level.flow.visible || !/\S/.test(node.data)) builder.add(node, node.data, level.box);
      else {
        builder.apart();
        onUnseen(level.element);
      }
    } else if (node instanceof Element) {
      flow = flowOf(node);
      if (edge(flow) && passed) break;
      if (node.firstChild) {
        if (flow.read === 'hidden') onUnseen(node);
        const text = flow.as === 'block' && flow.read === 'yes' && flow.visible ? wholeText(node) : null;
        if (text !== null) {
          const first = isWorthReading(text) ? firstIn(node) : null;
          if (first) found.push({ text, first, segments: null, box: node });
        } else if (flow.read === 'yes') {
          level = { element: node, flow, box: level && flow.as === 'inline' ? level.box : node, up: level };
          node = node.firstChild;
          continue;
        }
      }
    }

    // What ends here is left, and what comes next in the document is entered.
    let ended = false;
    for (;;) {
      if (node === run) passed = true;
      if (flow) ended = edge(flow) || ended;
      const next: Node | null = node.nextSibling;
      const up: Element | null = node.parentElement;
      if (next || !up || up === top) {
        node = next;
        break;
      }
      node = up;
      // The page may have put it elsewhere meanwhile.
      if (level?.element !== up) level = levelOf(up);
      flow = level?.flow ?? null;
      level = level?.up ?? levelOf(up.parentElement);
    }
    if (ended && passed) break;
  }
  builder.boundary();
  yield* found;
}

function levelOf(element: Element | null | undefined): Level | null {
  if (!element) return null;
  let box = element;
  while (box.parentElement && flowOf(box).as === 'inline') box = box.parentElement;
  return { element, flow: flowOf(element), box, up: null };
}

/** Where the run of text that a node is part of begins: behind the last edge of a block before it. */
export function runStart(node: Node): Node {
  let start = node;
  for (let steps = 0; steps < MOST_BACK; steps++) {
    const before: Node | null = start.previousSibling;
    const next: Node | null = before ?? start.parentNode;
    if (!next || !(before || next instanceof Element)) return start;
    if (next instanceof Element && (flowOf(next).as === 'block' || (before && next.querySelector(BLOCKS))))
      return start;
    start = next;
  }
  return start;
}

/** A run of more nodes than this is read from its middle on: hundreds of spans in a row are a log, not a sentence. */
const MOST_BACK = 200;
/** What ends a run even within inline elements. */
const BLOCKS = 'br, p, div';
