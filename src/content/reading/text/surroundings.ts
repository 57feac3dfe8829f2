import { designModeOf, isRendered, parentElementOf, parentNodeOf } from '../../shared/page-nodes.ts';
import { type Flow, flowOf, isReadItself } from './flow.ts';

/** An element a walk is in. */
export interface Level {
  readonly element: Element;
  readonly flow: Flow;
  /** The nearest element, itself included, that has a box of its own to be watched. */
  readonly box: Element;
  /** Its parent's; null where that is another box's, or has not been come by. */
  readonly up: Level | null;
  /** Whether the walk is in it from its beginning. */
  readonly isEntered: boolean;
}

/**
 * What is around the nodes that are to be read: each element is looked at once, however many are in it and however deep. To be
 * let go of with the changes it is asked about, as it does not follow the page.
 */
export class Surroundings {
  readonly #flows = new Map<Element, Flow>();
  readonly #levels = new Map<Element, Level>();
  readonly #neverRead = new Map<Element, boolean>();
  readonly #boxes = new Map<Element, Element>();
  readonly #rendered = new Map<Element, boolean>();

  flowOf(element: Element): Flow {
    return this.#levels.get(element)?.flow ?? remembered(this.#flows, element, flowOf);
  }

  levelOf(element: Element | null): Level | null {
    const below: { readonly element: Element; readonly flow: Flow }[] = [];
    let level: Level | null = null;
    for (let at = element; at; ) {
      level = this.#levels.get(at) ?? null;
      if (level) break;
      const flow = this.#flows.get(at) ?? flowOf(at);
      below.push({ element: at, flow });
      at = flow.as === 'inline' ? parentElementOf(at) : null;
    }
    for (const { element: at, flow } of below.reverse()) {
      level = { element: at, flow, box: level?.box ?? at, up: level, isEntered: false };
      this.#levels.set(at, level);
    }
    return level;
  }

  /** Whether an element stands in one whose text is never read. */
  isNeverRead(element: Element): boolean {
    const isEdited = designModeOf(document) === 'on';
    return upwards(this.#neverRead, element, parentElementOf, (at) => (isReadItself(at) ? undefined : true), isEdited);
  }

  /** The nearest element, itself included, that has a box of its own when it is shown. */
  boxOf(element: Element): Element {
    const hasBox = (at: Element): boolean => getComputedStyle(at).display !== 'contents' || !parentElementOf(at);
    return upwards(this.#boxes, element, parentElementOf, (at) => (hasBox(at) ? at : undefined), element);
  }

  isRendered(element: Element): boolean {
    return remembered(this.#rendered, element, isRendered);
  }
}

/** Those of some nodes that stand in none of the others. What they stand in is looked at once. */
export function outermost<T extends Node>(nodes: ReadonlySet<T>): T[] {
  const all: ReadonlySet<Node> = nodes;
  const within = new Map<Node, boolean>();
  return [...nodes].filter((node) => {
    const parent = parentNodeOf(node);
    return !parent || !upwards<Node, boolean>(within, parent, parentNodeOf, (at) => all.has(at) || undefined, false);
  });
}

function remembered<K, T>(known: Map<K, T>, key: K, find: (key: K) => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find(key);
  known.set(key, found);
  return found;
}

/**
 * What the nearest of a node and those above it says that says anything; remembered for all on the way there.
 * @param otherwise where none does
 */
function upwards<N extends Node, T>(
  known: Map<N, T>,
  node: N,
  above: (node: N) => N | null,
  says: (node: N) => T | undefined,
  otherwise: T,
): T {
  const passed: N[] = [];
  let said: T | undefined;
  for (let at: N | null = node; at && said === undefined; at = above(at)) {
    said = known.get(at);
    if (said !== undefined) break;
    passed.push(at);
    said = says(at);
  }
  const answer = said ?? otherwise;
  for (const one of passed) known.set(one, answer);
  return answer;
}
