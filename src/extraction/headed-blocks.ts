/** Finds what a heading, or a line in its place, stands above: by the elements around it, as any element may be a heading. */
import type { PageText } from './text-blocks.ts';

/** The number of ancestors that are looked at. */
const MAX_AROUND = 12;

/**
 * The blocks after a heading up to, without, `to`: those in the widest element around it in which no block of the article stands
 * before it, or, where that has nothing but the heading, in the next wider one.
 * @param isBefore whether a block is of what comes before the heading, and so is never headed by it
 */
export function headedBlocks(
  { blocks, regions }: PageText,
  heading: number,
  isBefore: (n: number) => boolean,
): { readonly from: number; readonly to: number } {
  const extents = new Map(regions.map(({ element, from, to }) => [element, { from, to }]));
  let element: Element | null = blocks[heading]?.element ?? null;
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
