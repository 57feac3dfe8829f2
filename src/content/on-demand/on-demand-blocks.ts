import type { Ask, NodePoint, SegmentedBlock } from '../../messages/interaction-contract.ts';
import type { Point } from '../../messages/viewport-geometry.ts';
import type { PageState } from '../reading/page-state.ts';
import { AncestorCache } from '../reading/text/ancestor-cache.ts';
import { LINE_END } from '../reading/text/block-builder.ts';
import { BlockWalker, type WalkScope, wholePageScope } from '../reading/text/block-walker.ts';
import { textRunStart } from '../reading/text/text-run.ts';
import { articleAddress } from '../shared/article-address.ts';
import { isPageForeign } from '../shared/page-language.ts';
import { rootOf } from '../shared/page-nodes.ts';
import { textOf } from '../shared/text-segments.ts';
import { blockAtNodePoint, withSegments } from './block-at-node-point.ts';
import { textAtPoint } from './text-at-point.ts';

/** Has single blocks of a page spotted when the reader points at them or comes to them by keyboard, each text once. */
export class OnDemandBlocks {
  readonly #page: PageState;
  readonly #ask: Ask;
  #address = articleAddress();
  /** The answer that is still to come; null where there is none. */
  #waiting: Promise<void> | null = null;

  constructor(page: PageState, ask: Ask) {
    this.#page = page;
    this.#ask = ask;
  }

  /** Spots the block at a point of the viewport: see `BlockReading`. */
  spotAt(at: Point): Promise<void> | null {
    const place = textAtPoint(at);
    const block = place && blockAtNodePoint(place);
    return block && this.spot(block);
  }

  /** Spots a block, as `spotAt` does. */
  spot(block: SegmentedBlock): Promise<void> | null {
    // Another address is another article: who "the president" was in the last one says nothing about this one.
    if (this.#address !== articleAddress()) this.#page.expire();
    this.#address = articleAddress();
    if (this.#page.note(block, block.segments) !== 'same') {
      this.#forget(block);
      // The page's state holds a block's hash from the second time on: here it is needed at once.
      this.#page.note(block, block.segments);
      this.#page.note(block, block.segments);
      const answer = this.#answer(block).then(() => {
        if (this.#waiting === answer) this.#waiting = null;
      });
      this.#waiting = answer;
    }
    return this.#waiting;
  }

  /**
   * Walks the page block by block.
   * @param from the place whose block comes first; null begins at the page's beginning
   * @returns a function that gives the next block. It gives null where it has looked at some nodes and no block is complete
   *   yet: call it again. It gives undefined at the page's end
   */
  walk(from: NodePoint | null): () => SegmentedBlock | null | undefined {
    const whole = from ? scopeFrom(from) : wholePageScope();
    const scopes = whole ? [whole] : [];
    let walk: BlockWalker | null = null;
    return () => {
      const found = walk?.next();
      if (found !== undefined) return found && withSegments(found);
      const scope = scopes.shift();
      walk = scope ? new BlockWalker(scope, { shadow: (inner) => scopes.push(inner) }) : null;
      return scope && null;
    };
  }

  /** Never rejects: a block that could not be spotted is forgotten, and spotted when the reader comes to it again. */
  async #answer(block: SegmentedBlock): Promise<void> {
    const { context } = this.#page;
    try {
      const reply = await this.#ask('spot', {
        blocks: [block.text],
        context,
        isForeign: isPageForeign(),
        bringsInteraction: false,
      });
      // The page has changed the text meanwhile. Once the block is forgotten, a reply about it is ignored.
      if (textOf(block) !== block.text.replaceAll(LINE_END, ' ')) this.#forget(block);
      this.#page.take([{ ...block, at: 0, goesOn: block.first.from > 0 }], reply, context);
    } catch {
      this.#forget(block);
    }
  }

  #forget({ segments }: SegmentedBlock): void {
    for (const { node } of segments) this.#page.forget(node);
  }
}

/** All of the page from the run of text around a point on. */
function scopeFrom({ node }: NodePoint): WalkScope {
  const ancestors = new AncestorCache();
  return { top: rootOf(document), from: textRunStart(node, ancestors), ancestors };
}
