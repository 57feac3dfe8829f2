/** A stretch of a block that comes from one text node. Offsets in UTF-16 units. */
export interface Segment<Node = Text> {
  readonly node: Node;
  /** Where the stretch begins in the node. */
  readonly from: number;
  /** Where it begins in the block. */
  readonly at: number;
  readonly length: number;
}

/** The text between two boundaries of a page, with where each part of it stands. */
export interface BlockText<Node = Text> {
  readonly text: string;
  readonly segments: readonly Segment<Node>[];
}

/**
 * A longer block is cut at the end of a sentence, else at a white space: a plain text file is one node of any length, and
 * a piece must hold a block.
 */
const MOST_BLOCK = 8_000;

/** Puts a page's text together into blocks as a walk comes by its nodes. */
export class BlockBuilder<Node = Text> {
  readonly #done: (block: BlockText<Node>) => void;
  #text = '';
  #segments: Segment<Node>[] = [];
  #apart = false;

  constructor(done: (block: BlockText<Node>) => void) {
    this.#done = done;
  }

  add(node: Node, data: string): void {
    if (!data) return;
    if (this.#apart && this.#text && !/\s$/.test(this.#text)) this.#text += ' ';
    this.#apart = false;
    this.#append({ node, from: 0, at: this.#text.length, length: data.length }, data);
    while (this.#text.length > MOST_BLOCK) this.#cut(cutBefore(this.#text, MOST_BLOCK));
  }

  /** What follows is apart from what came, but goes on in the same line: a space where there is none. */
  apart(): void {
    this.#apart = true;
  }

  /** What follows is another block. */
  boundary(): void {
    if (this.#segments.length) this.#cut(this.#text.length);
    this.#apart = false;
  }

  #append(segment: Segment<Node>, data: string): void {
    this.#segments.push(segment);
    this.#text += data;
  }

  #cut(end: number): void {
    const text = this.#text.slice(0, end);
    const segments = this.#segments;
    const rest = this.#text.slice(end);
    const before = segments.filter(({ at }) => at < end);
    const last = before.at(-1);
    this.#text = '';
    this.#segments = [];
    if (last && last.at + last.length > end) {
      const kept = end - last.at;
      before[before.length - 1] = { ...last, length: kept };
      this.#segments.push({ ...last, from: last.from + kept, at: 0, length: last.length - kept });
    }
    for (const segment of segments) if (segment.at >= end) this.#segments.push({ ...segment, at: segment.at - end });
    this.#text = rest;
    if (WORTH_READING.test(text)) this.#done({ text, segments: before });
    else this.#done({ text: '', segments: before });
  }
}

/** A place in a node. */
export interface NodePoint<Node = Text> {
  readonly node: Node;
  readonly offset: number;
}

/** Where a stretch of a block begins: in the node whose text follows. */
export function startPoint<Node>(segments: readonly Segment<Node>[], start: number): NodePoint<Node> | null {
  const segment = segments.find(({ at, length }) => start < at + length);
  return segment ? { node: segment.node, offset: segment.from + Math.max(0, start - segment.at) } : null;
}

/** Where a stretch of a block ends: in the node whose text comes before. */
export function endPoint<Node>(segments: readonly Segment<Node>[], end: number): NodePoint<Node> | null {
  const segment = segments.findLast(({ at }) => at < end);
  return segment ? { node: segment.node, offset: segment.from + Math.min(segment.length, end - segment.at) } : null;
}

/** Which offset of the block a place in a node is; null where the node has no part in it there. */
export function offsetOf<Node>(segments: readonly Segment<Node>[], { node, offset }: NodePoint<Node>): number | null {
  const segment = segments.find((s) => s.node === node && offset >= s.from && offset <= s.from + s.length);
  return segment ? segment.at + offset - segment.from : null;
}

/** No alias is shorter than two letters; capitals and scripts without case both count. */
const WORTH_READING = /\p{L}{2}|\p{Lu}/u;

/** Where to cut: behind the last sentence of the text's second half, else behind its last white space, else right there. */
function cutBefore(text: string, most: number): number {
  const half = text.slice(most / 2, most);
  const behind = (mark: RegExp): number => {
    let last = -1;
    for (const { index, 0: found } of half.matchAll(mark)) last = index + found.length;
    return last < 0 ? -1 : most / 2 + last;
  };
  const cut = Math.max(behind(/\n\s*\n|[.!?][”"’')\]]?\s+/g), -1);
  if (cut > 0) return cut;
  const space = behind(/\s+/g);
  if (space > 0) return space;
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code < 0xdc00 ? most - 1 : most;
}
