// A page's open shadow trees: what is around a node there, and which letter is at a point.
import type { Point } from '../../messages/viewport-geometry.ts';
import { caretAt, elementAt, openShadowOf, parentElementOf, parentNodeOf } from './page-nodes.ts';

/** The element around a node: its parent, or the host of the shadow root that it stands directly in. */
export function elementAround(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = parentNodeOf(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The place nearest to a point of the viewport where a caret could be, also in open shadow trees. */
export function caretAtPoint({ x, y }: Point): CaretPosition | null {
  const shadowRoots: ShadowRoot[] = [];
  let element = elementAt(document, x, y);
  for (let root = element && openShadowOf(element); root; root = element && openShadowOf(element)) {
    shadowRoots.push(root);
    const inner = root.elementFromPoint(x, y);
    // The host itself is hit, beside all that its tree shows.
    element = inner === element ? null : inner;
  }
  return caretAt(document, x, y, { shadowRoots });
}
