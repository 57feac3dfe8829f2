import type { Segment } from '../../../messages/interaction-contract.ts';
import { MOST_BLOCK } from '../../shared/most-block.ts';

/** The text between two boundaries of a page, with where each part of it stands. */
export interface BlockText<Node = Text> {
  readonly text: string;
  readonly segments: readonly Segment<Node>[];
}

/** A block where it was found. */
export interface Found<Node, Box> extends BlockText<Node> {
  /** Its first stretch. */
  readonly first: Segment<Node>;
  readonly box: Box;
}

/** Puts a page's text together into blocks as a walk comes by its nodes. Blocks with nothing to read are left out. */
export class BlockBuilder<Node, Box> {
  readonly #done: (block: Found<Node, Box>) => void;
  #text = '';
  #segments: Segment<Node>[] = [];
  #box: Box | undefined;
  #apart = false;

  constructor(done: (block: Found<Node, Box>) => void) {
    this.#done = done;
  }

  /** @param box where the node stands; a block's is that of its first node */
  add(node: Node, data: string, box: Box): void {
    if (!data) return;
    if (this.#apart && this.#text && !/\s$/.test(this.#text)) this.#text += ' ';
    this.#apart = false;
    if (!this.#segments.length) this.#box = box;
    this.#segments.push({ node, from: 0, at: this.#text.length, length: data.length });
    this.#text += data;
    while (this.#text.length > MOST_BLOCK) this.#cut(cutBefore(this.#text, MOST_BLOCK), box);
  }

  /** What follows is apart from what came, but goes on in the same line: a space where there is none. */
  apart(): void {
    this.#apart = true;
  }

  /** What follows is another block. */
  boundary(): void {
    this.#end(this.#text, this.#segments);
    this.#text = '';
    this.#segments = [];
    this.#apart = false;
  }

  #cut(end: number, box: Box): void {
    const before: Segment<Node>[] = [];
    const rest: Segment<Node>[] = [];
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

  #end(text: string, segments: readonly Segment<Node>[]): void {
    const first = segments[0];
    if (first && this.#box !== undefined && isWorthReading(text)) this.#done({ text, segments, first, box: this.#box });
  }
}

/** No alias is shorter than two letters; capitals and scripts without case both count. */
export const isWorthReading = (text: string): boolean => /[a-z]{2}/.test(text) || /\p{L}{2}|\p{Lu}/u.test(text);

/** Where to cut: behind the last sentence of the text's second half, else behind its last white space, else right there. */
function cutBefore(text: string, most: number): number {
  const half = text.slice(most / 2, most);
  const kept = /^.*(\n\s*\n|[.!?][”"’')\]]?\s+)/s.exec(half) ?? /^.*\s/s.exec(half);
  if (kept) return most / 2 + kept[0].length;
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code < 0xdc00 ? most - 1 : most;
}
