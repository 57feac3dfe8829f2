import type { EntityId } from '../../../messages/ids.ts';
import type { HighlightStyles, InteractionOptions } from '../../../messages/interaction-contract.ts';
import { type Block, isPaintedOnce, isShown, type Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { precedes } from '../mentions/precedes.ts';
import { staticRangeOf } from '../mentions/range.ts';
import { lookNear, type Near } from './near.ts';

/** How many names are painted a frame: a few hundred stay under a millisecond. */
const A_FRAME = 300;
/** Painted at once at most. A page with more near the viewport has no text between its names. */
const MOST = 6_000;

/** Paints the page's mentions near the viewport. Its own names and styles; nothing of the page is touched. */
export class Paint {
  readonly #page: PageMentions;
  readonly #near: Near;
  readonly #styles: HighlightStyles;
  readonly #resting = new Highlight();
  readonly #open = new Highlight();
  readonly #ranges = new Map<Mention, StaticRange>();
  readonly #waiting = new Set<Mention>();
  /** Of each entity that is painted once, the mention that is: the first of those that have come near. */
  readonly #once = new Map<EntityId, Mention>();
  readonly #onPaint: () => void;
  #names: readonly string[] = [];
  readonly #marks: InteractionOptions['marks'];
  #frame = 0;
  #passed = false;
  #opened: StaticRange | null = null;

  /** @param onPaint called each time some names have been painted */
  constructor(
    page: PageMentions,
    styles: HighlightStyles,
    marks: InteractionOptions['marks'],
    onPaint: () => void,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#marks = marks;
    this.#onPaint = onPaint;
    this.#styles = styles;
    this.#open.priority = 1;
    this.#near = lookNear(
      (block) => this.#want(block),
      (block, isAside) => this.#unpaintBlock(block, isAside),
      signal,
    );
    page.listener = {
      added: (block) => this.#near.watch(block),
      again: (block) => this.#near.again(block),
      dropped: (block) => {
        this.#near.forget(block);
        this.#unpaintBlock(block, true);
      },
      changed: (mention) => {
        this.#unpaint(mention);
        for (const [entity, once] of this.#once)
          if (once === mention && mention.entity !== entity) this.#passOn(entity);
        this.#wantNear(mention.block);
      },
    };
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      for (const name of this.#names) CSS.highlights.delete(name);
    });
  }

  /** The mentions that are painted, in view and near it. */
  get painted(): Iterable<Mention> {
    return this.#ranges.keys();
  }

  /** Shows that a mention's card is open; null: none is. */
  setOpen(mention: Mention | null): void {
    if (this.#opened) this.#open.delete(this.#opened);
    this.#opened = mention && staticRangeOf(mention);
    if (!this.#opened) return;
    this.#open.add(this.#opened);
    this.#register();
  }

  #want(block: Block): void {
    for (const mention of block.mentions)
      if (isShown(mention) && !this.#ranges.has(mention) && this.#isItsTurn(mention)) this.#waiting.add(mention);
    if (!this.#waiting.size) return;
    // Asked for now, the styles are there by the frame.
    this.#styles.put(this.#marks === 'tint');
    this.#frame ||= requestAnimationFrame(() => this.#paintSome());
  }

  #wantNear(block: Block): void {
    if (this.#near.has(block)) this.#want(block);
  }

  /** Leaves the turn of an entity that is painted once to the next one near: looked for with the next frame, for all. */
  #passOn(entity: EntityId): void {
    this.#once.delete(entity);
    this.#passed = true;
    this.#frame ||= requestAnimationFrame(() => this.#paintSome());
  }

  /** Whether a mention is one to paint; where another of an entity that is painted once stands behind it, it gives way. */
  #isItsTurn(mention: Mention): boolean {
    const { entity } = mention;
    if (!entity || !isPaintedOnce(this.#page.entities.get(entity))) return true;
    const first = this.#once.get(entity);
    if (first && first !== mention) {
      if (precedes(first, mention)) return false;
      this.#unpaint(first);
    }
    this.#once.set(entity, mention);
    return true;
  }

  #paintSome(): void {
    if (this.#passed) for (const block of this.#page.blocks) this.#wantNear(block);
    this.#passed = false;
    this.#frame = 0;
    let painted = 0;
    for (const mention of this.#waiting) {
      if (painted++ === A_FRAME || this.#ranges.size >= MOST) break;
      this.#waiting.delete(mention);
      const range = staticRangeOf(mention);
      if (!range) continue;
      this.#ranges.set(mention, range);
      this.#resting.add(range);
    }
    if (painted) this.#register();
    if (this.#waiting.size && this.#ranges.size < MOST) this.#frame = requestAnimationFrame(() => this.#paintSome());
    this.#onPaint();
  }

  /** @param isUnseen whether nobody can see it by scrolling there: the turn of what is painted once is another's */
  #unpaintBlock(block: Block, isUnseen: boolean): void {
    for (const mention of block.mentions) {
      this.#unpaint(mention);
      const { entity } = mention;
      if (isUnseen && entity && this.#once.get(entity) === mention) this.#passOn(entity);
    }
  }

  #unpaint(mention: Mention): void {
    this.#waiting.delete(mention);
    const range = this.#ranges.get(mention);
    if (range) this.#resting.delete(range);
    this.#ranges.delete(mention);
  }

  #register(): void {
    const { mention, open } = this.#styles.put(this.#marks === 'tint');
    if (CSS.highlights.has(mention)) return;
    for (const name of this.#names) CSS.highlights.delete(name);
    CSS.highlights.set(mention, this.#resting);
    CSS.highlights.set(open, this.#open);
    this.#names = [mention, open];
  }
}
