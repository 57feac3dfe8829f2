/** Finds what a heading, or a line in its place, stands above: by the elements around it, as any element may be a heading. */
import type { PageText, Region } from './text-blocks.ts';

/** The number of ancestors that are looked at. */
const MAX_AROUND = 12;

/**
 * The blocks after a heading up to, without, `to`: those in the widest element around it in which no block of the article stands
 * before it, or, where that has nothing but the heading, in the next wider one.
 * @param isBefore whether a block is of what comes before the heading, and so is never headed by it
 */
export function headedBlocks(
  page: PageText,
  heading: number,
  isBefore: (n: number) => boolean,
): { readonly from: number; readonly to: number } {
  const extents = extentsOf(page);
  let element: Element | null = page.blocks[heading]?.element ?? null;
  let to = heading + 1;
  for (let n = 0; element && n < MAX_AROUND; n++) {
    const extent = extents.get(element);
    let hasBefore = false;
    for (let k = extent?.from ?? heading; k < heading && !hasBefore; k++) hasBefore = isBefore(k);
    if (hasBefore && to > heading + 1) break;
    to = Math.max(to, extent?.to ?? 0);
    if (hasBefore) break;
    element = element.parentElement;
  }
  return { from: heading, to };
}

const known = new WeakMap<PageText, ReadonlyMap<Element, Region>>();

/** A page's regions by their elements: made once, as a page may have a heading in each line. */
function extentsOf(page: PageText): ReadonlyMap<Element, Region> {
  const extents = known.get(page) ?? new Map(page.regions.map((region) => [region.element, region]));
  known.set(page, extents);
  return extents;
}
