import { packText, withoutSpace } from './packed-text.ts';

/** So many units, without white space, are not met twice by chance: a stretch of this length may stand inside of a paragraph. */
const UNMISTAKABLE_CHARS = 40;
/** A paragraph is looked up by so many of its first units. */
const KEY_CHARS = 12;
/** So many paragraphs that begin alike are told apart; a page that has more of them repeats itself. */
const MAX_STARTS = 50;
/**
 * In an article of more text, without white space, parts of paragraphs are not looked for: each block of the page that is no part of
 * the article would be searched for in all of it. So much is some 40,000 words.
 */
const MAX_SEARCHED_UNITS = 200_000;

/** A mention of the article in one of the page's blocks: offsets are into the block's text. */
export interface MentionInBlock<Id> {
  readonly start: number;
  readonly end: number;
  readonly entity: Id;
}

/**
 * The article's text with its mentions, made to be compared with the page's blocks. The text was taken out of the page, so that each
 * of its paragraphs is a block of the page, or a part of one, but for white space.
 */
export class ArticleText<Id> {
  /** The text without its white space. */
  readonly #packed: string;
  /** Their places in the packed text. */
  readonly #mentions: readonly MentionInBlock<Id>[];
  /** The starts of paragraphs in the packed text, by their first units. */
  readonly #starts = new Map<string, number[]>();
  readonly #ends = new Set<number>();

  /** @param mentions in the order of the text */
  constructor(text: string, mentions: readonly MentionInBlock<Id>[]) {
    const paragraphs = text.split('\n').map(withoutSpace);
    this.#packed = paragraphs.join('');
    this.#mentions = packedPlaces(text, mentions);
    let start = 0;
    for (const paragraph of paragraphs) {
      if (paragraph === '') continue;
      const key = paragraph.slice(0, KEY_CHARS);
      const known = this.#starts.get(key);
      if (known && known.length < MAX_STARTS) known.push(start);
      else if (!known) this.#starts.set(key, [start]);
      start += paragraph.length;
      this.#ends.add(start);
    }
  }

  /** The article's mentions in a block of the page; null where the block is no part of the article. */
  mentionsIn(block: string): MentionInBlock<Id>[] | null {
    const packed = withoutSpace(block);
    const at = this.#find(packed);
    if (at === null) return null;
    const inside = this.#mentions.filter(({ start, end }) => start >= at && end <= at + packed.length);
    const placed: MentionInBlock<Id>[] = [];
    if (inside.length === 0) return placed;
    const { offsets } = packText(block);
    for (const { start, end, entity } of inside) {
      const first = offsets[start - at];
      const last = offsets[end - 1 - at];
      if (first !== undefined && last !== undefined) placed.push({ start: first, end: last + 1, entity });
    }
    return placed;
  }

  #find(block: string): number | null {
    if (!block) return null;
    const packed = this.#packed;
    for (const start of this.#starts.get(block.slice(0, KEY_CHARS)) ?? [])
      if (
        packed.startsWith(block, start) &&
        (block.length >= UNMISTAKABLE_CHARS || this.#ends.has(start + block.length))
      )
        return start;
    if (block.length < UNMISTAKABLE_CHARS || packed.length > MAX_SEARCHED_UNITS) return null;
    const at = packed.indexOf(block);
    return at < 0 ? null : at;
  }
}

/** The places of mentions in the packed text. Only what lies between them is packed, by the browser: no loop over the text's units. */
function packedPlaces<Id>(text: string, mentions: readonly MentionInBlock<Id>[]): MentionInBlock<Id>[] {
  let offset = 0;
  let packed = 0;
  return mentions.map(({ start, end, entity }) => {
    packed += withoutSpace(text.slice(offset, start)).length;
    offset = start;
    return { start: packed, end: packed + withoutSpace(text.slice(start, end)).length, entity };
  });
}
