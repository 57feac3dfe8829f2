import type { EntityId } from '../../messages/ids.ts';
import { PIECE_CHARS } from '../../messages/page.ts';
import { isToBeSeen, type Steps } from '../keyboard.ts';
import { isShown, type Mention } from '../mentions/mention.ts';
import { type PageMentions, precedes } from '../mentions/page-mentions.ts';
import { MOST_BLOCK, type NodePoint, offsetOf } from '../text/blocks.ts';
import { Slices } from '../text/slices.ts';
import { runStart, type Stretch, Walk } from '../text/walk.ts';
import { type AskedBlocks, MOST_ASKED } from './asked-blocks.ts';
import { type WholeBlock, whole } from './block-at.ts';

/** Where to begin, and what counts before the page's end is reached; from its beginning on, everything does. */
interface Start {
  readonly stretch: Stretch;
  readonly isAhead: (block: WholeBlock) => boolean;
  readonly isNext: (mention: Mention) => boolean;
}

/** Looks for the next mention on a page that is not read: block by block, until there is one. */
export class Seek {
  readonly #page: PageMentions;
  readonly #blocks: AskedBlocks;
  readonly #steps: Steps;
  readonly #signal: AbortSignal;
  /** Goes up with each command: a later one ends the search of the one before. */
  #turn = 0;
  /** Where the selection began when a mention was last gone to. */
  #selected: NodePoint | null = null;

  constructor(page: PageMentions, blocks: AskedBlocks, steps: Steps, signal: AbortSignal) {
    this.#page = page;
    this.#blocks = blocks;
    this.#steps = steps;
    this.#signal = signal;
  }

  /**
   * Goes to the mention after the one gone to last; without one, or where the reader has selected something since, to the first
   * in the selection or after it; without that, to the first that is not above what is in view. From the page's beginning
   * again after the last.
   * @param entity whose it is to be; null: anybody's
   */
  async go(entity: EntityId | null): Promise<void> {
    const turn = ++this.#turn;
    const isOver = (): boolean => turn !== this.#turn;
    const { body } = document;
    if (!body) return;
    const isMeant = (mention: Mention): boolean =>
      isShown(mention) && (entity === null || mention.entity === entity) && isToBeSeen(mention);
    const selected = selectionStart();
    const { stretch, isAhead, isNext } = this.#start(body, selected);
    const target =
      (await this.#first(stretch, isAhead, (mention) => isNext(mention) && isMeant(mention), isOver)) ??
      (await this.#first({ top: body }, () => true, isMeant, isOver));
    if (!target || isOver()) return;
    this.#selected = selected;
    await this.#steps.show(target);
  }

  #start(body: Element, selected: NodePoint | null): Start {
    const all = { stretch: { top: body }, isAhead: () => true, isNext: () => true };
    const isNew = selected?.node !== this.#selected?.node || selected?.offset !== this.#selected?.offset;
    if (selected && isNew)
      return {
        ...all,
        stretch: { top: body, from: runStart(selected.node) },
        isNext: (mention) => !isBefore(mention, selected),
      };
    const last = this.#steps.from;
    if (last && body.contains(last.block.first.node))
      return {
        ...all,
        stretch: { top: body, from: runStart(last.block.first.node) },
        isNext: (mention) => precedes(last, mention),
      };
    return { ...all, isAhead: ({ box }) => box.getBoundingClientRect().bottom > 0 };
  }

  async #first(
    stretch: Stretch,
    isAhead: (block: WholeBlock) => boolean,
    isMeant: (mention: Mention) => boolean,
    isOver: () => boolean,
  ): Promise<Mention | null> {
    const slices = new Slices();
    const walk = new Walk(stretch, () => {});
    let piece: WholeBlock[] = [];
    let chars = 0;
    // One at first, and twice as many each time: where a name is near, nothing else is read.
    let most = 1;
    slices.begin();
    for (;;) {
      const found = walk.next();
      const block = found && whole(found);
      if (block && isAhead(block)) {
        piece.push(block);
        chars += block.text.length;
      }
      if (piece.length > 0 && (found === undefined || piece.length >= most || chars + MOST_BLOCK > PIECE_CHARS)) {
        await this.#blocks.read(piece);
        if (this.#signal.aborted || isOver()) return null;
        const mention = this.#mentionsIn(piece).find(isMeant);
        if (mention) return mention;
        piece = [];
        chars = 0;
        most = Math.min(MOST_ASKED, most * 2);
        slices.begin();
      }
      if (found === undefined || isOver()) return null;
      if (!slices.left) await slices.next(this.#signal);
    }
  }

  /** What was found in some blocks, in their order. */
  #mentionsIn(blocks: readonly WholeBlock[]): Mention[] {
    // Only those that were asked for are there.
    const known = [...this.#page.blocks];
    return blocks.flatMap(
      ({ first: { node, from } }) =>
        known.find(({ first }) => first.node === node && first.from === from)?.mentions ?? [],
    );
  }
}

/** Where the selection begins, or the caret is; null where that is in no text, and for a caret that is out of view. */
function selectionStart(): NodePoint | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || !(range.startContainer instanceof Text) || !document.body.contains(range.startContainer)) return null;
  const { top, bottom } = range.getBoundingClientRect();
  if (range.collapsed && (bottom <= 0 || top >= innerHeight)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}

/** Whether a mention ends before a place. */
function isBefore({ block, end }: Mention, place: NodePoint): boolean {
  const offset = offsetOf(block.segments, place);
  if (offset !== null) return end <= offset;
  return (block.first.node.compareDocumentPosition(place.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
