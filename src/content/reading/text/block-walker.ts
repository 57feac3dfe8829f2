import type { FoundBlock } from '../../../messages/interaction-contract.ts';
import { firstSegmentOfBox } from '../../shared/box-segments.ts';
import {
  bodyOf,
  dataOf,
  firstChildOf,
  isConnected,
  localNameOf,
  nextSiblingOf,
  openShadowOf,
  parentElementOf,
  slotOf,
} from '../../shared/page-nodes.ts';
import { elementAround } from '../../shared/shadow-trees.ts';
import { AncestorCache, type Level } from './ancestor-cache.ts';
import { BlockBuilder, isWorthReading } from './block-builder.ts';
import { type ElementLayout, layoutOf } from './element-layout.ts';
import { plainBlockText } from './plain-block-text.ts';

/** Which part of the page to walk: all of `top`, or what is from a node on in it. */
export interface WalkScope {
  readonly top: Node;
  readonly from?: Node;
  /** A node after which the walk ends, with the run of text that the node is part of. */
  readonly run?: Node;
  /** Which blocks are to be read; absent: all of them. Where a text may have been cut, so that more of it follows, it must say yes. */
  readonly only?: (text: string) => boolean;
  /** What other walks have found out about the elements around this one. */
  readonly ancestors?: AncestorCache;
}

/** What a walk tells of the elements that it passes. */
export interface WalkListener {
  /** An element whose text is not visible now. */
  hidden(element: Element): void;
  /** An element that was read from its beginning to its end. */
  read(element: Element): void;
  /** An open shadow root, which is a scope of its own: its host's children are read in the host's place. */
  shadow(scope: WalkScope & { readonly top: ShadowRoot }): void;
  /** An element that has no shadow root, and may be about to get one: it has an element's own name, or is empty. */
  shadowless(element: Element): void;
}

/** The whole page. Null where it has no body. */
export function wholePageScope(): WalkScope | null {
  const top = bodyOf(document);
  return top && { top };
}

/** The most nodes that one call of `next` goes through: about 0.1 ms. Between two calls the caller looks at the clock. */
const STEP_NODES = 32;

/**
 * Walks the nodes of a part of the page and returns its blocks one by one, so that the page can have its turn in between. Where the
 * page has meanwhile removed the node that the walk is at, the walk goes on at the beginning of the nearest ancestor that is still
 * there. Each element's style is asked for once.
 *
 * Not a generator: generators are slow until the engine has optimized them, on each page anew, and would double the cost here.
 */
export class BlockWalker {
  readonly #scope: WalkScope;
  readonly #ancestors: AncestorCache;
  readonly #told: Partial<WalkListener>;
  readonly #found: FoundBlock[] = [];
  readonly #builder = new BlockBuilder<Text, Element>((block) => this.#found.push(block));
  /** The node to go on at; null where all is read. */
  #node: Node | null;
  /** The element that the walk is in. */
  #level: Level | null;
  /** Whether the scope's `run` has been passed: the walk ends at the next block boundary. */
  #passed = false;

  constructor(scope: WalkScope, told: Partial<WalkListener> = {}) {
    this.#scope = scope;
    this.#ancestors = scope.ancestors ?? new AncestorCache();
    this.#told = told;
    const { top, from } = scope;
    if (!from && top instanceof Element) this.#lookForShadow(top);
    const node = from ?? firstChildOf(top);
    const parent = node && elementAround(node);
    this.#level = this.#ancestors.levelOf(parent);
    this.#node = parent && this.#ancestors.isNeverRead(parent) ? null : node;
  }

  /** The next block. Null where none is complete after `STEP_NODES`: call again. Undefined where all is read. */
  next(): FoundBlock | null | undefined {
    let node = this.#node;
    if (node && !isConnected(node)) node = this.#resume();
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

  /** The node to go on at where the one that the walk is at has been removed. */
  #resume(): Node | null {
    const { top, run } = this.#scope;
    this.#builder.boundary();
    // The part to be read has been removed, too.
    if (!isConnected(run ?? top)) return null;
    let level = this.#level;
    while (level && !isConnected(level.element)) level = level.up;
    const edge = top instanceof ShadowRoot ? top.host : top;
    const node = level && level.element !== edge ? level.element : firstChildOf(top);
    this.#level = this.#ancestors.levelOf(node && elementAround(node));
    return node;
  }

  /** Reads a text node, enters an element, or passes it. Returns the node to go on at; null where all is read. */
  #pass(node: Node): Node | null {
    let layout: ElementLayout | null = null;
    const level = this.#level;
    if (node instanceof Text) {
      if (level) this.#read(node, level);
    } else if (node instanceof Element) {
      layout = layoutOf(node);
      // A line's end is passed once, as it is left.
      if (layout.as !== 'line' && this.#edge(layout) && this.#passed) return null;
      // The block before this element is returned first: the element is read when the next block is asked for, not earlier.
      if (this.#found.length > 0) return node;
      const first = firstChildOf(node);
      if (layout.read === 'hidden' && (first || openShadowOf(node))) this.#told.hidden?.(node);
      if (layout.read === 'yes') {
        const hasShadow = this.#lookForShadow(node);
        if (!hasShadow && (!first || localNameOf(node).includes('-'))) this.#told.shadowless?.(node);
        if (first && (hasShadow || !this.#readWhole(node, layout))) {
          const box = level && layout.as === 'inline' ? level.box : node;
          this.#level = { element: node, layout, box, up: level, isEntered: true };
          return first;
        }
      }
    }
    return this.#leave(node, layout);
  }

  #read(node: Text, { element, layout, box }: Level): void {
    const data = dataOf(node);
    if (layout.visible || !/\S/.test(data)) {
      if (this.#isShown(node, element)) this.#builder.add(node, data, box);
    } else {
      this.#builder.apart();
      this.#told.hidden?.(element);
    }
  }

  /** False for a text in a shadow host whose shadow tree has no slot for it: that is nowhere on the page. */
  #isShown(node: Text, parent: Element): boolean {
    return !openShadowOf(parent) || slotOf(node) !== null || !parentElementOf(node);
  }

  /** Tells of an element's open shadow root. False where it has none. */
  #lookForShadow(element: Element): boolean {
    const top = openShadowOf(element);
    if (top) this.#told.shadow?.({ top, ancestors: this.#ancestors });
    return top !== null;
  }

  /** Reads a plain block in one go. False where it is to be walked. */
  #readWhole(element: Element, layout: ElementLayout): boolean {
    const text = layout.as === 'block' && layout.visible ? plainBlockText(element) : null;
    if (text === null) return false;
    const first = isWorthReading(text) ? firstSegmentOfBox(element) : null;
    if (first) this.#found.push({ text, first, segments: null, box: element });
    return true;
  }

  /** Leaves a node, and the elements that end with it. Returns the next node of the document. */
  #leave(left: Node, itsFlow: ElementLayout | null): Node | null {
    const { top, run } = this.#scope;
    let node = left;
    let layout = itsFlow;
    let ended = false;
    if (itsFlow && left instanceof Element) this.#told.read?.(left);
    for (;;) {
      if (node === run) this.#passed = true;
      if (layout) ended = this.#edge(layout, true) || ended;
      const next = nextSiblingOf(node);
      const up = parentElementOf(node);
      if (next || !up || up === top) return ended && this.#passed ? null : next;
      node = up;
      // The page may have moved the node meanwhile.
      const level = this.#level?.element === up ? this.#level : this.#ancestors.levelOf(up);
      layout = level?.layout ?? null;
      if (level?.isEntered) this.#told.read?.(up);
      this.#level = level?.up ?? this.#ancestors.levelOf(elementAround(up));
    }
  }

  /** Passes the beginning or end of an element. True where that is a block boundary. */
  #edge({ as }: ElementLayout, isEnd = false): boolean {
    if (as === 'line') return this.#builder.lineEnd();
    if (as === 'block') this.#builder.boundary();
    else if (as === 'apart' || (as === 'piece' && !isEnd)) this.#builder.apart();
    return as === 'block';
  }
}
