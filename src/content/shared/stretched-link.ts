import type { Point } from '../../messages/viewport-geometry.ts';
import { elementsAt, matches } from './page-nodes.ts';

/** The elements that sites stretch over a whole teaser. */
const LINKS = 'a[href], button, [role=link], [role=button]';
/** These paint something whatever their background is. */
const PAINTED = 'img, video, canvas, iframe, svg, input, textarea, select';

/**
 * The front pages of newspapers lay a transparent link, or its `::before` or `::after`, over a whole teaser (a "stretched link").
 * A pointer there hits the link, and the browser's caret position says nothing of the headline beneath. This gives the elements
 * beneath such a link at a point, the topmost first, up to the first that is not transparent. Empty where no such link is on top.
 */
export function elementsUnderStretchedLink({ x, y }: Point): Set<Element> {
  const seen = new Set<Element>();
  const [link, ...under] = elementsAt(document, x, y);
  if (!link || !matches(link, LINKS)) return seen;
  const boxes = [null, '::before', '::after'].map((part) => getComputedStyle(link, part)).filter(isStretched);
  if (boxes.length === 0 || !boxes.every(isTransparent)) return seen;
  for (const element of under) {
    seen.add(element);
    if (matches(element, PAINTED) || !isTransparent(getComputedStyle(element))) break;
  }
  return seen;
}

const isStretched = ({ position, content }: CSSStyleDeclaration): boolean =>
  (position === 'absolute' || position === 'fixed') && content !== 'none';

const isTransparent = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  backgroundImage === 'none' && /^rgba.*, 0\)$/.test(backgroundColor);
