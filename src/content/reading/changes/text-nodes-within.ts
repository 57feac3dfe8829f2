import { textNodesIn } from '../../shared/text-nodes.ts';

/** All text nodes in some nodes, themselves included. Null where there are more than `max`. */
export function textNodesWithin(tops: Iterable<Node>, max: number): Text[] | null {
  const found: Text[] = [];
  for (const top of tops) {
    const texts = textNodesIn(top);
    for (let node: Node | null = top; node; node = texts.nextNode()) {
      if (found.length === max) return null;
      if (node instanceof Text) found.push(node);
    }
  }
  return found;
}
