import { firstMatchIn, parentElementOf, previousSiblingOf } from '../../shared/page-nodes.ts';
import type { AncestorCache } from './ancestor-cache.ts';

/** Not gone back further than this many nodes: hundreds of spans in a row are a log, not a sentence. Such a run is read in part. */
const MAX_STEPS_BACK = 200;
/** Elements that end a run of text even inside of inline elements. */
const BLOCKS = 'p, div';

/**
 * The first node of the run of text that a node is part of: the node after the last block boundary before it. In
 * `<p>It <b>is</b> so</p>` that is the text "It ", for each node in the paragraph. Of lines that `<br>` ends, the one before is taken
 * in, as a name may go on from there, and none before that: hundreds may follow each other.
 */
export function textRunStart(node: Node, ancestors: AncestorCache): Node {
  let start = node;
  let lines = 0;
  for (let steps = 0; steps < MAX_STEPS_BACK; steps++) {
    const before: Node | null = previousSiblingOf(start);
    const next: Node | null = before ?? parentElementOf(start);
    if (!next) return start;
    if (next instanceof Element) {
      const { as } = ancestors.layoutOf(next);
      if (as === 'line') lines++;
      if (as === 'block' || lines > 1 || (before && firstMatchIn(next, BLOCKS))) return start;
    }
    start = next;
  }
  return start;
}
