import type { TextSegment } from '../../../messages/interaction-contract.ts';
import { compareOrder, rootNodeOf } from '../../shared/page-nodes.ts';

/** A place in a block of the page: an offset in its text. */
export interface PlaceInBlock {
  readonly block: { readonly first: Pick<TextSegment, 'node' | 'from'> };
  readonly start: number;
}

/**
 * Whether one mention is before another in the document; what a shadow tree shows is before its host's children. Costs as much as
 * there are nodes between the two.
 */
export function precedes(a: PlaceInBlock, b: PlaceInBlock): boolean {
  if (a.block === b.block) return a.start < b.start;
  const [one, other] = [a.block.first, b.block.first];
  if (one.node === other.node) return one.from + a.start < other.from + b.start;
  const order = compareOrder(one.node, other.node);
  if (!(order & Node.DOCUMENT_POSITION_DISCONNECTED)) return isFollowing(order);
  const [path, otherPath] = [withHosts(one.node), withHosts(other.node)];
  const parts = path.findIndex((node, n) => node !== otherPath[n]);
  const [from, to] = [path[parts], otherPath[parts]];
  return !from || !to || isFollowing(compareOrder(from, to));
}

const isFollowing = (order: number): boolean => (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** A node, after the hosts of the shadow trees that it is in, the outermost first. */
function withHosts(node: Node): Node[] {
  const path = [node];
  for (let root = rootNodeOf(node); root instanceof ShadowRoot; root = rootNodeOf(root.host)) path.unshift(root.host);
  return path;
}
