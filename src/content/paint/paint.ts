import type { Settings } from '../../settings/settings.ts';
import type { Ask } from '../ask.ts';
import type { Block, Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { staticRangeOf } from '../mentions/range.ts';
import { Near } from './near.ts';
import { highlightName, PaintStyles } from './styles.ts';

/** How far beyond the viewport names are painted, so that scrolling meets them painted: two screens. */
const MARGIN = '200% 0px';
/** How many names are painted a frame: a few hundred stay under a millisecond. */
const A_FRAME = 300;
/** Painted at once at most. A page with more within five screens has no text between its names. */
const MOST = 4_000;

/** Paints the page's mentions near the viewport. Its own names and styles; nothing of the page is touched. */
export class Paint {
  readonly #page: PageMentions;
  readonly #near: Near;
  readonly #styles: PaintStyles;
  readonly #resting = new Highlight();
  readonly #open = new Highlight();
  readonly #ranges = new Map<Mention, StaticRange>();
  readonly #waiting = new Set<Mention>();
  readonly #names = { mention: highlightName(), open: highlightName() };
  readonly #onFirst: () => void;
  #marks: Settings['marks'];
  #frame = 0;
  #opened: StaticRange | null = null;

  /** @param onFirst called once, when the first name has been painted (or would have been, were names painted) */
  constructor(page: PageMentions, ask: Ask, marks: Settings['marks'], onFirst: () => void, signal: AbortSignal) {
    this.#page = page;
    this.#marks = marks;
    this.#onFirst = onFirst;
    this.#styles = new PaintStyles(this.#names, ask);
    this.#open.priority = 1;
    this.#near = new Near(
      MARGIN,
      (block) => this.#want(block),
      (block) => this.#unpaintBlock(block),
      signal,
    );
    page.listen(
      {
        added: (block) => this.#near.watch(block),
        dropped: (block) => {
          this.#near.forget(block);
          this.#unpaintBlock(block);
        },
        changed: (mention) => {
          this.#unpaint(mention);
          if (this.#near.has(mention.block)) this.#want(mention.block);
        },
      },
      signal,
    );
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#clear();
    });
  }

  /** Paints as the reader now has it. */
  setMarks(marks: Settings['marks']): void {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#clear();
    for (const block of this.#page.blocks) if (this.#near.has(block)) this.#want(block);
  }

  /** Shows that a mention's card is open; null: none is. */
  setOpen(mention: Mention | null): void {
    if (this.#opened) this.#open.delete(this.#opened);
    this.#opened = mention && this.#marks !== 'nothing' ? staticRangeOf(mention) : null;
    if (!this.#opened) return;
    this.#open.add(this.#opened);
    this.#register();
  }

  #want(block: Block): void {
    for (const mention of block.mentions)
      if (!this.#ranges.has(mention) && this.#page.isPainted(mention)) this.#waiting.add(mention);
    if (this.#waiting.size) this.#frame ||= requestAnimationFrame(() => this.#paintSome());
  }

  #paintSome(): void {
    this.#frame = 0;
    this.#onFirst();
    if (this.#marks === 'nothing') {
      this.#waiting.clear();
      return;
    }
    let painted = 0;
    for (const mention of this.#waiting) {
      if (painted++ === A_FRAME || this.#ranges.size >= MOST) break;
      this.#waiting.delete(mention);
      const range = staticRangeOf(mention);
      if (!range) continue;
      this.#ranges.set(mention, range);
      this.#resting.add(range);
    }
    this.#register();
    if (this.#waiting.size && this.#ranges.size < MOST) this.#frame = requestAnimationFrame(() => this.#paintSome());
  }

  #unpaintBlock(block: Block): void {
    for (const mention of block.mentions) this.#unpaint(mention);
  }

  #unpaint(mention: Mention): void {
    this.#waiting.delete(mention);
    const range = this.#ranges.get(mention);
    if (range) this.#resting.delete(range);
    this.#ranges.delete(mention);
  }

  #register(): void {
    if (CSS.highlights.has(this.#names.mention)) return;
    CSS.highlights.set(this.#names.mention, this.#resting);
    CSS.highlights.set(this.#names.open, this.#open);
    this.#styles.put(this.#marks === 'tint');
  }

  #clear(): void {
    this.#waiting.clear();
    this.#ranges.clear();
    this.#resting.clear();
    this.#open.clear();
    CSS.highlights.delete(this.#names.mention);
    CSS.highlights.delete(this.#names.open);
    this.#styles.take();
  }
}
