import { designModeOf, isRendered, parentNodeOf } from '../../shared/page-nodes.ts';
import { elementAround } from '../../shared/shadow-trees.ts';
import { type ElementLayout, isReadableKind, layoutOf } from './element-layout.ts';

/** An element that a walk is in. */
export interface Level {
  readonly element: Element;
  readonly layout: ElementLayout;
  /** The nearest element, itself included, that has a box of its own: one that an intersection observer can watch. */
  readonly box: Element;
  /** The level of its parent. Null where the parent has another box, or the walk has not passed it. */
  readonly up: Level | null;
  /** Whether the walk has entered the element at its beginning. */
  readonly isEntered: boolean;
}

/**
 * Remembers what was found out about the ancestors of nodes that are to be read: each element is looked at once, however many nodes
 * are in it, and however deep. It does not follow the page's changes, so it is made anew for each pass over them.
 */
export class AncestorCache {
  readonly #layouts = new Map<Element, ElementLayout>();
  readonly #levels = new Map<Element, Level>();
  readonly #neverRead = new Map<Element, boolean>();
  readonly #boxes = new Map<Element, Element>();
  readonly #rendered = new Map<Element, boolean>();

  layoutOf(element: Element): ElementLayout {
    return this.#levels.get(element)?.layout ?? remembered(this.#layouts, element, layoutOf);
  }

  /** The level of an element, with those of its ancestors up to the nearest that is not laid out inline. */
  levelOf(element: Element | null): Level | null {
    const below: { readonly element: Element; readonly layout: ElementLayout }[] = [];
    let level: Level | null = null;
    for (let at = element; at; ) {
      level = this.#levels.get(at) ?? null;
      if (level) break;
      const layout = this.#layouts.get(at) ?? layoutOf(at);
      below.push({ element: at, layout });
      at = layout.as === 'inline' ? elementAround(at) : null;
    }
    for (const { element: at, layout } of below.reverse()) {
      level = { element: at, layout, box: level?.box ?? at, up: level, isEntered: false };
      this.#levels.set(at, level);
    }
    return level;
  }

  /** Whether an element, or one around it, is of a kind whose text is never read. */
  isNeverRead(element: Element): boolean {
    const isWholePageEdited = designModeOf(document) === 'on';
    return upwards(
      this.#neverRead,
      element,
      elementAround,
      (at) => (isReadableKind(at) ? undefined : true),
      isWholePageEdited,
    );
  }

  /** The nearest element, itself included, that has a box of its own when it is shown: one with `display: contents` never has. */
  boxOf(element: Element): Element {
    const hasBox = (at: Element): boolean => getComputedStyle(at).display !== 'contents' || !elementAround(at);
    return upwards(this.#boxes, element, elementAround, (at) => (hasBox(at) ? at : undefined), element);
  }

  isRendered(element: Element): boolean {
    return remembered(this.#rendered, element, isRendered);
  }
}

/** Those of some nodes that are in none of the others. Each of their ancestors is looked at once. */
export function outermost<T extends Node>(nodes: ReadonlySet<T>): T[] {
  const all: ReadonlySet<Node> = nodes;
  const within = new Map<Node, boolean>();
  return [...nodes].filter((node) => {
    const parent = parentNodeOf(node);
    return !parent || !upwards<Node, boolean>(within, parent, parentNodeOf, (at) => all.has(at) || undefined, false);
  });
}

/** What is known of a key; found out where nothing is. */
function remembered<K, T>(known: Map<K, T>, key: K, find: (key: K) => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find(key);
  known.set(key, found);
  return found;
}

/**
 * Goes from a node upwards until `answerOf` gives an answer for a node. The answer is remembered for all nodes on the way.
 * @param known the answers of earlier calls
 * @param otherwise the answer where no node gives one
 */
function upwards<N extends Node, T>(
  known: Map<N, T>,
  node: N,
  above: (node: N) => N | null,
  answerOf: (node: N) => T | undefined,
  otherwise: T,
): T {
  const passed: N[] = [];
  let answer: T | undefined;
  for (let at: N | null = node; at && answer === undefined; at = above(at)) {
    answer = known.get(at);
    if (answer !== undefined) break;
    passed.push(at);
    answer = answerOf(at);
  }
  const found = answer ?? otherwise;
  for (const one of passed) known.set(one, found);
  return found;
}
