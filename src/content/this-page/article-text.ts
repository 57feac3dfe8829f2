import { type PackedText, packedAt, packText, withoutSpace } from './packed-text.ts';

/** So many units, without white space, are not met twice by chance: a stretch of this length may stand inside of a paragraph. */
const UNMISTAKABLE_CHARS = 40;
/** A paragraph is looked up by so many of its first units. */
const KEY_CHARS = 12;
/** So many paragraphs that begin alike are told apart; a page that has more of them repeats itself. */
const MAX_STARTS = 50;
/**
 * In an article of more text parts of paragraphs are not looked for: each block of the page that is no part of the article would be
 * searched for in all of it. So much is some 40,000 words.
 */
const MAX_SEARCHED_UNITS = 240_000;
/** A block may take so many times its units in the article, which may have more white space than the page between words. */
const REACH = 2;
/** A block is known for no part of the article by one of its first words, of so many of its first units. */
const TOLD_BY_UNITS = 400;

/** A mention of the article in one of the page's blocks: offsets are into the block's text. */
export interface MentionInBlock<Id> {
  readonly start: number;
  readonly end: number;
  readonly entity: Id;
}

/**
 * The article's text with its mentions, made to be compared with the page's blocks. The text was taken out of the page, so that each
 * of its paragraphs is a block of the page, or a part of one, but for white space. Comparing without white space costs the page's
 * thread milliseconds for an article of 100 kB, so it is done only of blocks where somebody may be named, and only where the white
 * space does differ.
 */
export class ArticleText<Id> {
  readonly #text: string;
  /** In the order of the text. */
  readonly #mentions: readonly MentionInBlock<Id>[];
  /** Where paragraphs begin in the text, by their first units. */
  readonly #starts = new Map<string, number[]>();
  /** The whole text without white space, once a part of a paragraph was looked for. */
  #packed: PackedText | null = null;

  /** @param mentions in the order of the text */
  constructor(text: string, mentions: readonly MentionInBlock<Id>[]) {
    this.#text = text;
    this.#mentions = mentions;
    for (let start = 0; start < text.length; ) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const key = firstUnits(text, start, end);
      const known = this.#starts.get(key);
      if (known && known.length < MAX_STARTS) known.push(start);
      else if (!known && key !== '') this.#starts.set(key, [start]);
      start = end + 1;
    }
  }

  /**
   * The article's mentions in a block of the page; null where the block is no part of the article. One that begins as a paragraph does
   * near which nobody is named has none, and is not compared any further.
   */
  mentionsIn(block: string): MentionInBlock<Id>[] | null {
    const starts = this.#starts.get(firstUnits(block, 0, block.length));
    if (!starts) return this.#withinParagraph(block);
    const near = starts.filter((start) => this.#mentionsBetween(start, start + REACH * block.length).length > 0);
    if (near.length === 0) return [];
    for (const start of near) {
      const found = this.#asWritten(block, start);
      if (found) return found;
    }
    const packed = packText(block);
    for (const start of near) {
      const found = this.#fromStart(packed, block.length, start);
      if (found) return found;
    }
    return this.#withinParagraph(block);
  }

  /** The mentions in a block that begins with a paragraph and has the article's white space; null where it has other words, or spaces. */
  #asWritten(block: string, start: number): MentionInBlock<Id>[] | null {
    const words = block.trim();
    const end = start + words.length;
    const isUnmistakable = words.length >= REACH * UNMISTAKABLE_CHARS || this.#isEndOfParagraph(end);
    if (!isUnmistakable || !this.#text.startsWith(words, start)) return null;
    const by = block.indexOf(words) - start;
    return this.#mentionsBetween(start, end).map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  }

  /** The mentions in a block of so many units that begins with a paragraph; null where it does not go on like the article. */
  #fromStart(packed: PackedText, units: number, start: number): MentionInBlock<Id>[] | null {
    // A few units tell most paragraphs apart that begin alike.
    const opening = withoutSpace(this.#text.slice(start, start + UNMISTAKABLE_CHARS));
    if (!opening.startsWith(packed.packed.slice(0, opening.length))) return null;
    const article = packText(this.#text.slice(start, start + REACH * units));
    if (!article.packed.startsWith(packed.packed)) return null;
    const last = article.offsets[packed.packed.length - 1];
    const isWhole = last !== undefined && this.#isEndOfParagraph(start + last + 1);
    if (packed.packed.length < UNMISTAKABLE_CHARS && !isWhole) return null;
    return this.#placed(packed, article, 0, start);
  }

  /** The mentions in a block that is a part of a paragraph, or several, and long enough to be told; null where it is none. */
  #withinParagraph(block: string): MentionInBlock<Id>[] | null {
    if (block.length < UNMISTAKABLE_CHARS || this.#text.length > MAX_SEARCHED_UNITS) return null;
    if (hasForeignWord(block, this.#text)) return null;
    const packed = packText(block);
    if (packed.packed.length < UNMISTAKABLE_CHARS) return null;
    this.#packed ??= packText(this.#text);
    const at = this.#packed.packed.indexOf(packed.packed);
    return at < 0 ? null : this.#placed(packed, this.#packed, at, 0);
  }

  /**
   * The mentions where a block stands in the article.
   * @param at where it stands in the article's packed text, or in that of a part
   * @param offset where that part begins in the article's text
   */
  #placed(block: PackedText, article: PackedText, at: number, offset: number): MentionInBlock<Id>[] {
    const first = article.offsets[at] ?? 0;
    const last = article.offsets[at + block.packed.length - 1] ?? 0;
    const placed: MentionInBlock<Id>[] = [];
    for (const { start, end, entity } of this.#mentionsBetween(offset + first, offset + last + 1)) {
      const from = block.offsets[packedAt(article.offsets, start - offset) - at];
      const to = block.offsets[packedAt(article.offsets, end - 1 - offset) - at];
      if (from !== undefined && to !== undefined) placed.push({ start: from, end: to + 1, entity });
    }
    return placed;
  }

  /** The mentions that lie between two offsets of the text. */
  #mentionsBetween(from: number, to: number): readonly MentionInBlock<Id>[] {
    const mentions = this.#mentions;
    let first = 0;
    for (let end = mentions.length; first < end; ) {
      const middle = (first + end) >> 1;
      if ((mentions[middle]?.start ?? 0) < from) first = middle + 1;
      else end = middle;
    }
    let last = first;
    while ((mentions[last]?.end ?? Number.POSITIVE_INFINITY) <= to) last++;
    return mentions.slice(first, last);
  }

  #isEndOfParagraph(offset: number): boolean {
    return offset === this.#text.length || this.#text[offset] === '\n';
  }
}

/** The first units of a part of a text that are no white space. */
function firstUnits(text: string, from: number, to: number): string {
  let units = '';
  for (let n = from; n < to && units.length < KEY_CHARS; n++) units += text.charAt(n).trim();
  return units;
}

/** Whether the first words of a block have one that the article has nowhere: found by the browser, much sooner than the block is. */
const hasForeignWord = (block: string, article: string): boolean =>
  block
    .slice(0, TOLD_BY_UNITS)
    .split(/\s+/)
    .slice(1, -1)
    .some((word) => !article.includes(word));
