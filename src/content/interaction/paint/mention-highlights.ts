import type { EntityId } from '../../../messages/dataset-ids.ts';
import { faintName } from '../../../messages/highlight-names.ts';
import type { HighlightStyles, InteractionOptions } from '../../../messages/interaction-contract.ts';
import { dataBetween, isHidden, rootNodeOf } from '../../shared/page-nodes.ts';
import { precedes } from '../mentions/document-order.ts';
import { isAroundMainText, isPaintedOnce, isShown, type Mention, type MentionBlock } from '../mentions/mention.ts';
import { staticRangeOf } from '../mentions/mention-range.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { type ViewportBlocks, watchViewportBlocks } from './viewport-blocks.ts';

/** The most mentions painted in one frame: a few hundred take under a millisecond. */
const MAX_PAINTED_PER_FRAME = 300;
/** The most mentions painted at a time. A page with more near its viewport has no text between its names. */
const MAX_PAINTED_MENTIONS = 6_000;

/** How often the highlights are looked for in the registry: two look-ups in a map. */
const REGISTRY_CHECK_MS = 1_000;

/**
 * Paints the mentions near the viewport with the CSS Custom Highlight API, under names and styles of its own: the page's nodes are
 * not changed. A few hundred are painted in each frame.
 */
export class MentionHighlights {
  readonly #page: PageMentions;
  readonly #viewportBlocks: ViewportBlocks;
  readonly #styles: HighlightStyles;
  readonly #mentionHighlight = new Highlight();
  /** Of those who are not on record and speak on the page. */
  readonly #faintHighlight = new Highlight();
  readonly #openHighlight = new Highlight();
  /** The range of each painted mention, and the words in it when it was painted. */
  readonly #painted = new Map<Mention, { readonly range: StaticRange; readonly words: string }>();
  /** Mentions whose text has changed: it is read again, and what it names then are other mentions. */
  readonly #outdated = new WeakSet<Mention>();
  /** Mentions to be painted in the next frames. */
  readonly #waiting = new Set<Mention>();
  /** For each entity that is painted once, the mention that is painted: the first of those that have come near. */
  readonly #paintedOnce = new Map<EntityId, Mention>();
  readonly #onPaint: () => void;
  readonly #changes: MutationObserver;
  /** The document, and the shadow roots, whose changes are followed. */
  readonly #followed = new WeakSet<Node>();
  #names: readonly string[] = [];
  readonly #marks: InteractionOptions['marks'];
  #frame = 0;
  /** Whether an entity that is painted once has lost its painted mention, so that another is looked for in the next frame. */
  #needsAnother = false;
  #openRange: StaticRange | null = null;

  /** @param onPaint called each time mentions have been painted */
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
    this.#openHighlight.priority = 1;
    this.#viewportBlocks = watchViewportBlocks(
      (block) => this.#paintLater(block),
      (block, isAside) => this.#unpaintBlock(block, isAside),
      signal,
    );
    page.listener = {
      added: (block) => this.#viewportBlocks.watch(block),
      again: (block) => this.#viewportBlocks.again(block),
      dropped: (block) => {
        this.#viewportBlocks.forget(block);
        this.#unpaintBlock(block, true);
      },
      changed: (mention) => {
        this.#unpaint(mention);
        for (const [entity, painted] of this.#paintedOnce)
          if (painted === mention && mention.entity !== entity) this.#replaceOnce(entity);
        this.#paintLaterIfNear(mention.block);
      },
    };
    // Called before the page is rendered again: a list that reuses its rows shows no mark under a wrong word.
    this.#changes = new MutationObserver((records) => {
      for (const { target } of records) if (target instanceof Text) this.#unpaintChanged(target);
    });
    this.#followChanges(document);
    // The registry is shared with the page, which may clear it, and each highlight in it: no event tells of that.
    const watch = setInterval(() => {
      if (!this.#painted.size || isHidden(document)) return;
      if (this.#mentionHighlight.size + this.#faintHighlight.size < this.#painted.size)
        for (const [mention, { range }] of this.#painted) this.#highlightOf(mention).add(range);
      if (this.#openRange) this.#openHighlight.add(this.#openRange);
      this.#register();
    }, REGISTRY_CHECK_MS);
    signal.addEventListener('abort', () => {
      this.#changes.disconnect();
      clearInterval(watch);
      cancelAnimationFrame(this.#frame);
      for (const name of this.#names) CSS.highlights.delete(name);
    });
  }

  /** The mentions that are painted, in view and near it. */
  get painted(): Iterable<Mention> {
    return this.#painted.keys();
  }

  has(mention: Mention): boolean {
    return this.#painted.has(mention);
  }

  /** Follows the changes of texts in a tree: the document's observer hears nothing of shadow trees. */
  #followChanges(root: Node): void {
    if (this.#followed.has(root)) return;
    this.#followed.add(root);
    this.#changes.observe(root, { subtree: true, characterData: true });
  }

  /**
   * Takes the marks off those mentions in a text node under which the page has put other words, before they are seen there. Those
   * that wait to be painted go as well: the text is read again.
   */
  #unpaintChanged(text: Text): void {
    for (const block of this.#page.blocksAt(text))
      for (const mention of block.mentions) {
        const painted = this.#painted.get(mention);
        if (painted && painted.words === wordsIn(painted.range)) continue;
        this.#unpaint(mention);
        this.#outdated.add(mention);
      }
  }

  /** Highlights the mention whose card is open; null: none is. */
  setOpen(mention: Mention | null): void {
    if (this.#openRange) this.#openHighlight.delete(this.#openRange);
    this.#openRange = mention && staticRangeOf(mention);
    if (!this.#openRange) return;
    this.#openHighlight.add(this.#openRange);
    this.#register();
  }

  /** Has a block's mentions painted in the next frames. */
  #paintLater(block: MentionBlock): void {
    for (const mention of block.mentions)
      if (
        isShown(mention) &&
        !this.#painted.has(mention) &&
        !this.#outdated.has(mention) &&
        this.#isToBePainted(mention)
      )
        this.#waiting.add(mention);
    if (!this.#waiting.size) return;
    // Requested now, the styles are there by the frame.
    this.#styles.put(this.#marks === 'tint');
    this.#frame ||= requestAnimationFrame(() => this.#paintSome());
  }

  #paintLaterIfNear(block: MentionBlock): void {
    if (this.#viewportBlocks.has(block)) this.#paintLater(block);
  }

  /** For an entity that is painted once: paints its next mention near the viewport. One search, in the next frame, is for all entities. */
  #replaceOnce(entity: EntityId): void {
    this.#paintedOnce.delete(entity);
    this.#needsAnother = true;
    this.#frame ||= requestAnimationFrame(() => this.#paintSome());
  }

  /** Whether to paint a mention. For an entity that is painted once, an earlier mention replaces a later one that was painted. */
  #isToBePainted(mention: Mention): boolean {
    const { entity } = mention;
    if (!entity || !isPaintedOnce(this.#page.entities.get(entity))) return true;
    // In a site's navigation the mark would say nothing of what is read.
    if (isAroundMainText(mention.block)) return false;
    const first = this.#paintedOnce.get(entity);
    if (first && first !== mention) {
      if (precedes(first, mention)) return false;
      this.#unpaint(first);
    }
    this.#paintedOnce.set(entity, mention);
    return true;
  }

  #paintSome(): void {
    if (this.#needsAnother) for (const block of this.#page.blocks) this.#paintLaterIfNear(block);
    this.#needsAnother = false;
    this.#frame = 0;
    let painted = 0;
    for (const mention of this.#waiting) {
      if (painted++ === MAX_PAINTED_PER_FRAME || this.#painted.size >= MAX_PAINTED_MENTIONS) break;
      this.#waiting.delete(mention);
      const range = staticRangeOf(mention);
      if (!range) continue;
      this.#painted.set(mention, { range, words: wordsIn(range) });
      this.#highlightOf(mention).add(range);
      this.#followChanges(rootNodeOf(range.startContainer));
    }
    if (painted) this.#register();
    if (this.#waiting.size && this.#painted.size < MAX_PAINTED_MENTIONS)
      this.#frame = requestAnimationFrame(() => this.#paintSome());
    this.#onPaint();
  }

  /** @param isOut whether scrolling up or down does not bring the block into view: an entity painted once is painted elsewhere then */
  #unpaintBlock(block: MentionBlock, isOut: boolean): void {
    for (const mention of block.mentions) {
      this.#unpaint(mention);
      const { entity } = mention;
      if (isOut && entity && this.#paintedOnce.get(entity) === mention) this.#replaceOnce(entity);
    }
  }

  #unpaint(mention: Mention): void {
    this.#waiting.delete(mention);
    const painted = this.#painted.get(mention);
    // In which one it was painted may have changed.
    if (painted) for (const one of [this.#mentionHighlight, this.#faintHighlight]) one.delete(painted.range);
    this.#painted.delete(mention);
  }

  #highlightOf({ entity }: Mention): Highlight {
    return entity && this.#page.entities.get(entity)?.isOnlyHere ? this.#faintHighlight : this.#mentionHighlight;
  }

  #register(): void {
    const { mention, open } = this.#styles.put(this.#marks === 'tint');
    if (CSS.highlights.get(mention) === this.#mentionHighlight && CSS.highlights.has(open)) return;
    for (const name of this.#names) CSS.highlights.delete(name);
    CSS.highlights.set(mention, this.#mentionHighlight);
    CSS.highlights.set(faintName(mention), this.#faintHighlight);
    CSS.highlights.set(open, this.#openHighlight);
    this.#names = [mention, faintName(mention), open];
  }
}

/** The words in a range, as far as they are in its first and its last text node. */
function wordsIn({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  if (!(startContainer instanceof Text) || !(endContainer instanceof Text)) return '';
  if (startContainer === endContainer) return dataBetween(startContainer, startOffset, endOffset);
  return `${dataBetween(startContainer, startOffset, Infinity)}\n${dataBetween(endContainer, 0, endOffset)}`;
}
