import { Walk } from '../../../src/content/reading/text/walk.ts';
import { segmentsIn } from '../../../src/content/shared/whole.ts';

/** A block as a walk gave it; nodes and elements by their place in the document. */
export interface WalkedBlock {
  readonly text: string;
  readonly box: number;
  readonly first: readonly number[];
  readonly segments: readonly (readonly number[])[];
}

export interface Walked {
  readonly blocks: readonly WalkedBlock[];
  /** Elements that were told of as not shown. */
  readonly unseen: readonly number[];
  /** How many blocks were read in one look. */
  readonly whole: number;
}

declare global {
  interface Window {
    /** Walks the page that is there. */
    walked?: () => Walked;
  }
}

window.walked = () => {
  const nodes: Node[] = [document];
  const iterator = document.createNodeIterator(document);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node);
  const place = new Map(nodes.map((node, n) => [node, n]));
  const placeOf = (node: Node): number => place.get(node) ?? -1;
  const unseen: number[] = [];
  let whole = 0;
  const blocks: WalkedBlock[] = [];
  const walk = new Walk({ top: document.body }, (element) => unseen.push(placeOf(element)));
  for (let block = walk.next(); block !== undefined; block = walk.next()) {
    if (!block) continue;
    const { text, first, box, segments } = block;
    if (!segments) whole++;
    const numbers = ({ node, from, at, length }: typeof first) => [placeOf(node), from, at, length];
    blocks.push({
      text,
      box: placeOf(box),
      first: numbers(first),
      segments: (segments ?? segmentsIn(box)).map(numbers),
    });
  }
  return { blocks, unseen, whole };
};
