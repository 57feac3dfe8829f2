import type { FoundBlock } from '../../../messages/interaction-contract.ts';
import {
  bodyOf,
  dataOf,
  firstChildOf,
  firstMatchIn,
  isConnected,
  nextSiblingOf,
  parentElementOf,
  previousSiblingOf,
} from '../../shared/page-nodes.ts';
import { firstIn } from '../../shared/whole.ts';
import { BlockBuilder, isWorthReading } from './blocks.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Level, Surroundings } from './surroundings.ts';
import { wholeText } from './whole-text.ts';

/** What to read: all of `top`, or from a node on; with `run`, no further than the run of text that is in. */
export interface Stretch {
  readonly top: Node;
  readonly from?: Node;
  readonly run?: Node;
  /** Where more is known of what is around it, from other stretches. */
  readonly around?: Surroundings;
}

/** All of the page; null where it has no body. */
export function wholePage(): Stretch | null {
  const top = bodyOf(document);
  return top && { top };
}

/** How many nodes are passed between two looks at the clock: about 0.1 ms. */
const STEP_NODES = 32;

/**
 * Walks a stretch of the page and gives its blocks as they are complete, so that the page may have its turn in between. Should
 * it meanwhile take away the node the walk is at, that goes on in the nearest ancestor that is still there, from its
 * beginning. Styles are asked for once an element. No generator: cold, on each page anew, those cost as much as all else here.
 */
export class Walk {
  readonly #stretch: Stretch;
  readonly #around: Surroundings;
  readonly #onUnseen: (element: Element) => void;
  readonly #onRead: (element: Element) => unknown;
  readonly #found: FoundBlock[] = [];
  readonly #builder = new BlockBuilder<Text, Element>((block) => this.#found.push(block));
  #node: Node | null;
  #level: Level | null;
  /** Whether the run that is to be read has been passed. */
  #passed = false;

  /**
   * @param onUnseen told of each element whose text is not shown now
   * @param onRead told of each element of which all has been read
   */
  constructor(
    stretch: Stretch,
    onUnseen: (element: Element) => void,
    onRead: (element: Element) => unknown = () => {},
  ) {
    this.#stretch = stretch;
    this.#around = stretch.around ?? new Surroundings();
    this.#onRead = onRead;
    this.#onUnseen = onUnseen;
    const node = stretch.from ?? firstChildOf(stretch.top);
    const parent = node && parentElementOf(node);
    this.#level = this.#around.levelOf(parent);
    this.#node = parent && this.#around.isNeverRead(parent) ? null : node;
  }

  /** The next block; null where none is complete after some nodes: ask again. Undefined where all is read. */
  next(): FoundBlock | null | undefined {
    let node = this.#node;
    if (node && !isConnected(node)) node = this.#back();
    for (let steps = 0; node && this.#found.length === 0; steps++) {
      if (steps === STEP_NODES) {
        this.#node = node;
        return null;
      }
      node = this.#pass(node);
      if (!node) this.#builder.boundary();
    }
    this.#node = node;
    return this.#found.shift();
  }

  /** Where to go on when the node the walk is at has been taken away. */
  #back(): Node | null {
    const { top, run } = this.#stretch;
    this.#builder.boundary();
    // With what was to be read, there is nothing left to read.
    if (!isConnected(run ?? top)) return null;
    let level = this.#level;
    while (level && !isConnected(level.element)) level = level.up;
    const node = level && level.element !== top ? level.element : firstChildOf(top);
    this.#level = this.#around.levelOf(node && parentElementOf(node));
    return node;
  }

  /** Passes a node, or enters it; gives the one to go on at, null where all is read. */
  #pass(node: Node): Node | null {
    let flow: Flow | null = null;
    const level = this.#level;
    if (node instanceof Text) {
      if (level) this.#read(node, level);
    } else if (node instanceof Element) {
      flow = flowOf(node);
      if (this.#edge(flow) && this.#passed) return null;
      // What came before it is given first, so that what it holds is no older than when it is taken.
      if (this.#found.length > 0) return node;
      const first = firstChildOf(node);
      if (first) {
        if (flow.read === 'hidden') this.#onUnseen(node);
        if (flow.read === 'yes' && !this.#readWhole(node, flow)) {
          const box = level && flow.as === 'inline' ? level.box : node;
          this.#level = { element: node, flow, box, up: level, isEntered: true };
          return first;
        }
      }
    }
    return this.#leave(node, flow);
  }

  #read(node: Text, { element, flow, box }: Level): void {
    const data = dataOf(node);
    if (flow.visible || !/\S/.test(data)) this.#builder.add(node, data, box);
    else {
      this.#builder.apart();
      this.#onUnseen(element);
    }
  }

  #readWhole(element: Element, flow: Flow): boolean {
    const text = flow.as === 'block' && flow.visible ? wholeText(element) : null;
    if (text === null) return false;
    const first = isWorthReading(text) ? firstIn(element) : null;
    if (first) this.#found.push({ text, first, segments: null, box: element });
    return true;
  }

  /** Leaves what ends at a node; gives what comes next in the document. */
  #leave(left: Node, itsFlow: Flow | null): Node | null {
    const { top, run } = this.#stretch;
    let node = left;
    let flow = itsFlow;
    let ended = false;
    if (itsFlow && left instanceof Element) this.#onRead(left);
    for (;;) {
      if (node === run) this.#passed = true;
      if (flow) ended = this.#edge(flow) || ended;
      const next = nextSiblingOf(node);
      const up = parentElementOf(node);
      if (next || !up || up === top) return ended && this.#passed ? null : next;
      node = up;
      // The page may have put it elsewhere meanwhile.
      const level = this.#level?.element === up ? this.#level : this.#around.levelOf(up);
      flow = level?.flow ?? null;
      if (level?.isEntered) this.#onRead(up);
      this.#level = level?.up ?? this.#around.levelOf(parentElementOf(up));
    }
  }

  /** Notes the edge of an element; true where it ends a run of text. */
  #edge({ as }: Flow): boolean {
    if (as === 'block') this.#builder.boundary();
    else if (as === 'apart') this.#builder.apart();
    return as === 'block';
  }
}

/** Where the run of text that a node is part of begins: behind the last edge of a block before it. */
export function runStart(node: Node, around: Surroundings): Node {
  let start = node;
  for (let steps = 0; steps < MOST_BACK; steps++) {
    const before: Node | null = previousSiblingOf(start);
    const next: Node | null = before ?? parentElementOf(start);
    if (!next) return start;
    if (next instanceof Element && (around.flowOf(next).as === 'block' || (before && firstMatchIn(next, BLOCKS))))
      return start;
    start = next;
  }
  return start;
}

/** A run of more nodes than this is read from its middle on: hundreds of spans in a row are a log, not a sentence. */
const MOST_BACK = 200;
/** What ends a run even within inline elements. */
const BLOCKS = 'br, p, div';
