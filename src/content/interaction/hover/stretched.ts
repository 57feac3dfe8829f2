import type { Point } from '../../../messages/card-contract.ts';
import { elementsAt, matches } from '../../shared/page-nodes.ts';

/** What a whole teaser is often made one of. */
const LINKS = 'a[href], button, [role=link], [role=button]';
/** They paint something whatever their background is. */
const PAINTED = 'img, video, canvas, iframe, svg, input, textarea, select';

/**
 * The elements seen at a point through a link that is stretched over them: by a box without a flow, its own or one before or
 * after it, as the front pages of newspapers have it over headline and lead. What the pointer hits there is the link, and the
 * browser says nothing of the text beneath. None where no such link is on top; nothing behind what is painted over.
 */
export function seenThroughLink({ x, y }: Point): Set<Element> {
  const seen = new Set<Element>();
  const [link, ...under] = elementsAt(document, x, y);
  if (!link || !matches(link, LINKS)) return seen;
  const boxes = [null, '::before', '::after'].map((part) => getComputedStyle(link, part)).filter(isStretched);
  if (boxes.length === 0 || !boxes.every(isClear)) return seen;
  for (const element of under) {
    seen.add(element);
    if (matches(element, PAINTED) || !isClear(getComputedStyle(element))) break;
  }
  return seen;
}

const isStretched = ({ position, content }: CSSStyleDeclaration): boolean =>
  (position === 'absolute' || position === 'fixed') && content !== 'none';

const isClear = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  backgroundImage === 'none' && /^rgba.*, 0\)$/.test(backgroundColor);
