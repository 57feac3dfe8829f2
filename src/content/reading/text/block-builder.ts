import type { TextSegment } from '../../../messages/interaction-contract.ts';
import { MAX_BLOCK_UNITS } from '../../shared/block-limits.ts';

/** The text between two block boundaries of a page, and the text node that each part of it comes from. */
export interface BlockText<Node = Text> {
  readonly text: string;
  readonly segments: readonly TextSegment<Node>[];
}

/** A block that is complete. */
export interface BuiltBlock<Node, Box> extends BlockText<Node> {
  /** Its first segment. */
  readonly first: TextSegment<Node>;
  readonly box: Box;
}

/**
 * Joins the text nodes that a walk passes to blocks. A block that could hold no name is left out; one that is too long is cut.
 * Works on any type of node, so that it can be tested without a page.
 */
export class BlockBuilder<Node, Box> {
  readonly #done: (block: BuiltBlock<Node, Box>) => void;
  #text = '';
  #segments: TextSegment<Node>[] = [];
  #box: Box | undefined;
  /** Whether a space belongs between the text so far and the next. */
  #apart = false;
  /** Whether the line has ended, and the next has no text yet. */
  #lineEnded = false;

  /** @param done called with each complete block */
  constructor(done: (block: BuiltBlock<Node, Box>) => void) {
    this.#done = done;
  }

  /** Adds a text node. @param box the nearest element around it that has a box. A block's is that of its first node */
  add(node: Node, data: string, box: Box): void {
    if (!data) return;
    if (this.#lineEnded && this.#text && /\S/.test(data)) this.#text += LINE_END;
    else if (this.#apart && this.#text && !/\s$/.test(this.#text)) this.#text += ' ';
    this.#apart = false;
    this.#lineEnded &&= !/\S/.test(data);
    if (!this.#segments.length) this.#box = box;
    this.#segments.push({ node, from: 0, at: this.#text.length, length: data.length });
    this.#text += data;
    while (this.#text.length > MAX_BLOCK_UNITS) this.#cut(cutBefore(this.#text, MAX_BLOCK_UNITS), box);
  }

  /** Separates what follows from the text so far, in the same line: by a space, where there is none. */
  apart(): void {
    this.#apart = true;
  }

  /** Ends the line. An empty line ends the block: returns whether this is one. */
  lineEnd(): boolean {
    const isEmpty = this.#lineEnded;
    if (isEmpty) this.boundary();
    this.#lineEnded = !isEmpty;
    return isEmpty;
  }

  /** Ends the block: what follows is another one. */
  boundary(): void {
    this.#end(this.#text, this.#segments);
    this.#text = '';
    this.#segments = [];
    this.#apart = false;
    this.#lineEnded = false;
  }

  /** Ends the block at an offset, and goes on with the rest of its text as the next. */
  #cut(end: number, box: Box): void {
    const before: TextSegment<Node>[] = [];
    const rest: TextSegment<Node>[] = [];
    for (const segment of this.#segments) {
      const { from, at, length } = segment;
      const kept = Math.min(length, Math.max(0, end - at));
      if (kept) before.push({ ...segment, length: kept });
      if (kept < length) rest.push({ ...segment, from: from + kept, at: at + kept - end, length: length - kept });
    }
    this.#end(this.#text.slice(0, end), before);
    this.#text = this.#text.slice(end);
    this.#segments = rest;
    this.#box = box;
  }

  #end(text: string, segments: readonly TextSegment<Node>[]): void {
    const first = segments[0];
    if (first && this.#box !== undefined && isWorthReading(text)) this.#done({ text, segments, first, box: this.#box });
  }
}

/** What stands in a block's text for the end of a line: white space in which a name may go on, but no sentence. */
export const LINE_END = '\u2028';

/** Whether a text could hold a name: it has two letters side by side, in any script, or a capital, as in "U. S.". */
export const isWorthReading = (text: string): boolean => /[a-z]{2}/.test(text) || /\p{L}{2}|\p{Lu}/u.test(text);

/** The offset up to `max` at which to cut a text: in its second half the last end of a sentence, else the last white space, else `max`. */
function cutBefore(text: string, max: number): number {
  const half = text.slice(max / 2, max);
  const kept = /^.*(\n\s*\n|[.!?][”"’')\]]?\s+)/s.exec(half) ?? /^.*\s/s.exec(half);
  if (kept) return max / 2 + kept[0].length;
  // Never between the two halves of a surrogate pair.
  const code = text.charCodeAt(max - 1);
  return code >= 0xd800 && code < 0xdc00 ? max - 1 : max;
}
