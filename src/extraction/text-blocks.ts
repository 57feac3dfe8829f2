/**
 * A page's text as the reader sees it: in blocks, a block being what stands between two edges of block-level elements, as
 * the engine and a reader take a paragraph. A block knows which element it stands in, how much of it is links, and the
 * regions of the page that it lies in, so that what is no part of the article can be told by structure alone.
 */
import { asElement, isHidden, isInline, isPreformatted, isTextless, TEXT_NODE, tagOf } from './elements.ts';
import { paragraphsOfLines } from './preformatted.ts';

/** A stretch of text between two block-level edges. */
export interface TextBlock {
  /** The text as shown: white space folded, except where the page keeps it (`<pre>`), whose broken lines are joined. Never empty. */
  readonly text: string;
  /** All that stood between the two edges, on one line: more than `text` where that was parted by its own line ends. */
  readonly whole: string;
  /** The nearest element around it that is not inline. */
  readonly element: Element;
  /** The innermost element around each piece of it, inline ones included, with the piece's length. */
  readonly pieces: readonly { readonly element: Element; readonly length: number }[];
  /** UTF-16 code units of it that are in links. */
  readonly linked: number;
  /** Units of it that are strong, emphasised or underlined. */
  readonly strong: number;
  /** Whether a picture or a film stands between it and the block before. */
  readonly pictured: boolean;
  /** Whether a rule (`hr`) stands between it and the block before. */
  readonly ruled: boolean;
}

/** An element and the blocks that begin in it: `blocks[from]` up to, without, `blocks[to]`. */
export interface Region {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

export interface PageText {
  readonly blocks: readonly TextBlock[];
  /** Every block-level element, and every inline one that holds more than one block, that has text; outer before inner. */
  readonly regions: readonly Region[];
}

/**
 * The blocks of an element's text in the order of the page, with or without what the page says is hidden. Linear in the page's size, and without recursion, as pages are
 * nested as deep as they like.
 * @param shown an element that counts as shown, although the page hides it for now
 */
export function textBlocks(
  root: Element,
  hidden: 'without hidden' | 'with hidden' = 'without hidden',
  shown: Element | null = null,
): PageText {
  const blocks: TextBlock[] = [];
  const regions: { element: Element; from: number; to: number }[] = [];
  const open: { element: Element; region: number; inline: boolean }[] = [];
  const block = new BlockBuilder();
  let links = 0;
  let strongs = 0;
  let pres = 0;
  const owners = [root];
  const flush = (): void => {
    blocks.push(...block.take(owners.at(-1) ?? root));
  };
  const enter = (element: Element): void => {
    const inline = isInline(element);
    if (!inline) {
      flush();
      owners.push(element);
    }
    if (isLinked(element)) links++;
    if (isStrong(element)) strongs++;
    if (isPreformatted(element)) pres++;
    open.push({ element, region: regions.length, inline });
    regions.push({ element, from: blocks.length, to: blocks.length });
  };
  const leave = (): void => {
    const left = open.at(-1);
    if (!left) return;
    if (!left.inline) {
      flush();
      owners.pop();
    }
    open.pop();
    const region = regions[left.region];
    if (region) region.to = blocks.length;
    if (isLinked(left.element)) links--;
    if (isStrong(left.element)) strongs--;
    if (isPreformatted(left.element)) pres--;
  };
  enter(root);
  let node: Node | null = root.firstChild;
  while (node) {
    const element = asElement(node);
    if (node.nodeType === TEXT_NODE)
      block.add(node.nodeValue ?? '', node.parentElement ?? root, links > 0, strongs > 0, pres > 0);
    else if (element && tagOf(element) === 'BR') {
      if (block.lineBreak()) flush();
    } else if (element && isPicture(element)) block.picture();
    else if (element && tagOf(element) === 'HR') {
      flush();
      block.rule();
    } else if (
      element &&
      !isTextless(element) &&
      (hidden === 'with hidden' || !isHidden(element) || isOf(element, shown))
    ) {
      enter(element);
      if (element.firstChild) {
        node = element.firstChild;
        continue;
      }
      leave();
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        node = null;
        break;
      }
      leave();
    }
    node = node?.nextSibling ?? null;
  }
  while (open.length > 0) leave();
  return { blocks, regions: regions.filter(({ from, to }) => to > from) };
}

/** Whether an element is another, or around it or in it. */
const isOf = (element: Element, shown: Element | null): boolean =>
  shown !== null && (element.contains(shown) || shown.contains(element));

const PICTURES = new Set(['IMG', 'PICTURE', 'VIDEO', 'IFRAME', 'AMP-IMG', 'SVG', 'OBJECT', 'EMBED']);
const isPicture = (element: Element): boolean => PICTURES.has(tagOf(element));

/** A named anchor is none, and often not closed. */
const isLinked = (element: Element): boolean =>
  tagOf(element) === 'A' &&
  (element.hasAttribute('href') || !(element.hasAttribute('name') || element.hasAttribute('id')));

const STRONG = new Set(['B', 'STRONG', 'EM', 'I', 'U']);
const isStrong = (element: Element): boolean => STRONG.has(tagOf(element));

/** Characters that are not shown: soft hyphens, zero-width spaces, marks of byte order. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Puts a block's text together from the page's pieces. */
class BlockBuilder {
  #parts: string[] = [];
  /** Whether the text so far ends in white space, or is empty: another space would not be shown. */
  #spaced = true;
  #breaks = 0;
  #pieces: { element: Element; length: number }[] = [];
  #linked = 0;
  #strong = 0;
  #pictured = false;
  #pictureAhead = false;
  #ruled = false;
  #pre = false;

  /** A picture stands here: before this block's text, or else before the next one's. */
  picture(): void {
    if (this.#pieces.some(({ length }) => length > 0)) this.#pictureAhead = true;
    else this.#pictured = true;
  }

  /** A rule stands before the next block. */
  rule(): void {
    this.#ruled = true;
  }

  add(data: string, element: Element, linked: boolean, strong: boolean, pre: boolean): void {
    const seen = data.replace(INVISIBLE, '');
    const folded = pre ? seen.replace(/\r\n?/g, '\n') : seen.replace(/\s+/g, ' ');
    const piece = this.#spaced && !pre ? folded.trimStart() : folded;
    if (piece === '') return;
    const length = piece.trim().length;
    if (length > 0) this.#breaks = 0;
    if (pre) this.#pre = true;
    this.#parts.push(piece);
    this.#spaced = piece.trimEnd().length < piece.length;
    this.#pieces.push({ element, length });
    if (linked) this.#linked += length;
    if (strong) this.#strong += length;
  }

  /** A line's end that the page sets; true where it is the second in a row, which parts paragraphs. */
  lineBreak(): boolean {
    this.#breaks++;
    this.#parts.push('\n');
    this.#spaced = true;
    return this.#breaks > 1;
  }

  /** The block so far; several where its own line ends part paragraphs. */
  take(element: Element): TextBlock[] {
    const text = this.#parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd();
    const paragraphs = this.#pre ? paragraphsOfLines(text) : text === '' ? [] : [text];
    const whole = this.#pre ? text.replace(/\s+/g, ' ').trim() : text;
    const made = paragraphs.map((paragraph, n): TextBlock => {
      // Which of several paragraphs a link is in is not known: each has its share.
      const share = paragraphs.length > 1 ? paragraph.length / text.length : 1;
      return {
        text: paragraph,
        whole,
        element,
        pieces: this.#pieces,
        linked: this.#linked * share,
        strong: this.#strong * share,
        pictured: n === 0 && this.#pictured,
        ruled: n === 0 && this.#ruled,
      };
    });
    if (made.length > 0) {
      this.#pictured = this.#pictureAhead;
      this.#pictureAhead = false;
      this.#ruled = false;
    }
    this.#parts = [];
    this.#spaced = true;
    this.#breaks = 0;
    this.#pieces = [];
    this.#linked = 0;
    this.#strong = 0;
    this.#pre = false;
    return made;
  }
}
