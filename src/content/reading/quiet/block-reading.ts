import type { Ask, BlockReading, NodePoint, WholeBlock } from '../../../messages/interaction-contract.ts';
import { rootOf } from '../../shared/page-nodes.ts';
import { textOf } from '../../shared/segments.ts';
import { addressOf } from '../address.ts';
import type { ReadPage } from '../read-page.ts';
import { Surroundings } from '../text/surroundings.ts';
import { runStart, type Stretch, Walk, wholePage } from '../text/walk.ts';
import { blockAt, whole } from './block-at.ts';

/** Has single blocks of a page spotted, as the reader asks for them. */
export class SingleBlocks implements BlockReading {
  readonly #page: ReadPage;
  readonly #ask: Ask;
  #address = addressOf();
  #waiting: Promise<void> | null = null;

  constructor(page: ReadPage, ask: Ask) {
    this.#page = page;
    this.#ask = ask;
  }

  spotAt(place: NodePoint): Promise<void> | null {
    const block = blockAt(place);
    return block && this.spot(block);
  }

  spot(block: WholeBlock): Promise<void> | null {
    // Another address is another article: who "the president" was there says nothing here.
    if (this.#address !== addressOf()) this.#page.expire();
    this.#address = addressOf();
    if (this.#page.note(block) !== 'same') {
      this.#forget(block);
      // It is told by its text from the second time on.
      this.#page.note(block);
      this.#page.note(block);
      const answer = this.#answer(block).then(() => {
        if (this.#waiting === answer) this.#waiting = null;
      });
      this.#waiting = answer;
    }
    return this.#waiting;
  }

  walk(from: NodePoint | null): () => WholeBlock | null | undefined {
    const stretch = from ? onFrom(from) : wholePage();
    const walk = stretch && new Walk(stretch, () => {});
    return () => {
      const found = walk?.next();
      return found && whole(found);
    };
  }

  /** Never rejects: what could not be spotted is forgotten, and asked for again when the reader does. */
  async #answer(block: WholeBlock): Promise<void> {
    const { context } = this.#page;
    try {
      const reply = await this.#ask('spot', { blocks: [block.text], context, bringsInteraction: false });
      // Of what is forgotten, as the page may have changed it meanwhile, nothing is taken in.
      if (textOf(block) !== block.text) this.#forget(block);
      this.#page.take([{ ...block, at: 0, goesOn: block.first.from > 0 }], reply, context);
    } catch {
      this.#forget(block);
    }
  }

  #forget({ segments }: WholeBlock): void {
    for (const { node } of segments) this.#page.forget(node);
  }
}

function onFrom({ node }: NodePoint): Stretch {
  const around = new Surroundings();
  return { top: rootOf(document), from: runStart(node, around), around };
}
