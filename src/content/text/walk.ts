import { BlockBuilder, type BlockText } from './blocks.ts';
import { type Flow, Flows } from './flow.ts';

/** A block as it was found on the page. */
export interface FoundBlock extends BlockText {
  /** The element with a box that the block stands in. */
  readonly box: Element;
}

/** What to read: all of `top`, or from a node on, or up to one; with `run`, no further than the run of text that is in. */
export interface Stretch {
  readonly top: Node;
  readonly from?: Node;
  readonly until?: Node;
  readonly run?: Node;
}

/** How many nodes are passed between two looks at the clock: about 0.1 ms. */
const STEP_NODES = 32;

/**
 * Walks a stretch of the page and yields its blocks as they are complete, and null now and then: the caller may give the
 * page its turn at each. Should the page meanwhile take away the node the walk is at, it goes on in the nearest ancestor
 * that is still there, from its beginning.
 * @param onUnseen told of each element whose text is not shown now
 */
export function* walk(stretch: Stretch, onUnseen: (element: Element) => void): Generator<FoundBlock | null> {
  const { top, from, until, run } = stretch;
  const flows = new Flows();
  const found: FoundBlock[] = [];
  const builder = new BlockBuilder((block) => {
    const parent = block.segments[0]?.node.parentElement;
    if (parent) found.push({ ...block, box: flows.boxOf(parent) });
  });
  /** Notes the edge of an element; true where it ends a run of text. */
  const edge = ({ as }: Flow): boolean => {
    if (as === 'block') builder.boundary();
    else if (as === 'apart') builder.apart();
    return as === 'block';
  };
  let node = from ?? top.firstChild;
  let passed = false;

  for (let steps = 0; node && node !== until; steps++) {
    if (found.length || steps % STEP_NODES === 0) {
      const path = ancestors(node, top);
      yield* found.splice(0);
      yield null;
      if (!node.isConnected) {
        builder.boundary();
        const there = path.find((up) => up.isConnected);
        node = there === top ? top.firstChild : (there ?? null);
        if (!node) break;
      }
    }

    let into = false;
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (!parent || flows.of(parent).visible || !/\S/.test(node.data)) builder.add(node, node.data);
      else {
        builder.apart();
        onUnseen(parent);
      }
    } else if (node instanceof Element) {
      const flow = flows.of(node);
      if (edge(flow) && passed) break;
      if (flow.read === 'hidden' && node.firstChild) onUnseen(node);
      into = flow.read === 'yes' && node.firstChild !== null;
    }
    if (into) {
      node = node.firstChild;
      continue;
    }

    // What ends here is left, and what comes next in the document is entered.
    let ended = false;
    for (;;) {
      if (node === run) passed = true;
      if (node instanceof Element) ended = edge(flows.of(node)) || ended;
      const next: Node | null = node.nextSibling;
      const up: Node | null = node.parentNode;
      if (next || !up || up === top) {
        node = next;
        break;
      }
      node = up;
    }
    if (ended && passed) break;
  }
  builder.boundary();
  yield* found;
}

/** Where the run of text that a node is part of begins: behind the last edge of a block before it. */
export function runStart(node: Node): Node {
  const flows = new Flows();
  let start = node;
  for (let steps = 0; steps < MOST_BACK; steps++) {
    const before: Node | null = start.previousSibling;
    const next: Node | null = before ?? start.parentNode;
    if (!next || !(before || next instanceof Element)) return start;
    if (next instanceof Element && (flows.of(next).as === 'block' || (before && next.querySelector(BLOCKS))))
      return start;
    start = next;
  }
  return start;
}

/** A run of more nodes than this is read from its middle on: hundreds of spans in a row are a log, not a sentence. */
const MOST_BACK = 200;
/** What ends a run even within inline elements. */
const BLOCKS = 'br, p, div';

function ancestors(node: Node, top: Node): Node[] {
  const path: Node[] = [];
  for (let up = node.parentNode; up && up !== top; up = up.parentNode) path.push(up);
  return [...path, top];
}
