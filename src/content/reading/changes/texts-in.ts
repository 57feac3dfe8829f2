import { treeIn } from '../../shared/page-nodes.ts';

/** All texts in some nodes; null where there are more than `most`. */
export function textsIn(tops: Iterable<Node>, most: number): Text[] | null {
  const found: Text[] = [];
  for (const top of tops) {
    const texts = treeIn(document, top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    for (let node: Node | null = top; node; node = texts.nextNode()) {
      if (found.length === most) return null;
      if (node instanceof Text) found.push(node);
    }
  }
  return found;
}
