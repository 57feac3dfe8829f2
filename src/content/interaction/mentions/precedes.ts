import { compareOrder } from '../../shared/page-nodes.ts';
import type { Mention } from './mention.ts';

/** Whether a mention stands before another in the document. Costs what lies between the two. */
export function precedes(a: Mention, b: Mention): boolean {
  if (a.block === b.block) return a.start < b.start;
  const [one, other] = [a.block.first, b.block.first];
  if (one.node === other.node) return one.from + a.start < other.from + b.start;
  return (compareOrder(one.node, other.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
