import { BlockWalker } from '../../../src/content/reading/text/block-walker.ts';
import { segmentsOfBox } from '../../../src/content/shared/box-segments.ts';

/** A block that a walk returned. Nodes and elements are given by their numbers in document order. */
export interface WalkedBlock {
  readonly text: string;
  readonly box: number;
  readonly first: readonly number[];
  readonly segments: readonly (readonly number[])[];
}

export interface Walked {
  readonly blocks: readonly WalkedBlock[];
  /** The elements that were reported as hidden. */
  readonly hidden: readonly number[];
  /** How many blocks were plain text, and read by the fast path. */
  readonly plain: number;
}

declare global {
  interface Window {
    /** Walks the page as it is now. */
    walked?: () => Walked;
  }
}

window.walked = () => {
  const nodes: Node[] = [document];
  const iterator = document.createNodeIterator(document);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node);
  const place = new Map(nodes.map((node, n) => [node, n]));
  const placeOf = (node: Node): number => place.get(node) ?? -1;
  const hidden: number[] = [];
  let plain = 0;
  const blocks: WalkedBlock[] = [];
  const walker = new BlockWalker({ top: document.body }, { hidden: (element) => hidden.push(placeOf(element)) });
  for (let block = walker.next(); block !== undefined; block = walker.next()) {
    if (!block) continue;
    const { text, first, box, segments } = block;
    if (!segments) plain++;
    const numbers = ({ node, from, at, length }: typeof first) => [placeOf(node), from, at, length];
    blocks.push({
      text,
      box: placeOf(box),
      first: numbers(first),
      segments: (segments ?? segmentsOfBox(box)).map(numbers),
    });
  }
  return { blocks, hidden, plain };
};
