import { bodyOf, closest, dataOf, isRendered, parentElementOf, treeIn } from '../shared/page-nodes.ts';
import { TimeSlices } from '../shared/time-slices.ts';
import { packedAt, packText, withoutSpace } from './packed-text.ts';

/** Text in these is none that a reader sees. */
const UNSEEN = 'script,style,noscript,template,textarea,select';

/** The text nodes of a page, as one text without white space. */
export interface PageText {
  readonly packed: string;
  readonly nodes: readonly { readonly node: Text; readonly at: number }[];
}

/** A stretch of the article: offsets into its text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds a stretch of the article on the page as it is now; null where the page has its paragraph no more. */
export const findOnPage = async (article: string, stretch: Stretch, signal: AbortSignal): Promise<Range | null> =>
  findInText(article, stretch, await readText(signal));

/** The same of several stretches, with one look at the page. Those that the page does not have any more are left out. */
export async function findAllOnPage<S extends Stretch>(
  article: string,
  stretches: readonly S[],
  signal: AbortSignal,
): Promise<(S & { readonly range: Range })[]> {
  const page = await readText(signal);
  const found: (S & { readonly range: Range })[] = [];
  const slices = new TimeSlices();
  for (const stretch of stretches) {
    if (!slices.left) await slices.next(signal);
    const range = findInText(article, stretch, page);
    if (range) found.push({ ...stretch, range });
  }
  return found;
}

/**
 * Finds a stretch of the article in a page's text: by its whole paragraph, so that the same words elsewhere, in a pull quote say, are
 * not taken for it. Null where the page has that paragraph no more.
 */
export function findInText(article: string, { start, end }: Stretch, page: PageText): Range | null {
  const from = article.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = article.indexOf('\n', end);
  const paragraph = packText(article.slice(from, lineEnd < 0 ? article.length : lineEnd));
  for (let at = page.packed.indexOf(paragraph.packed); at >= 0; at = page.packed.indexOf(paragraph.packed, at + 1)) {
    const range = rangeIn(
      page,
      at + packedAt(paragraph.offsets, start - from),
      at + packedAt(paragraph.offsets, end - from),
    );
    if (range) return range;
  }
  return null;
}

/** Reads the texts of the page, in slices that leave its thread free. */
export async function readText(signal: AbortSignal): Promise<PageText> {
  const slices = new TimeSlices();
  slices.begin();
  const nodes: { node: Text; at: number }[] = [];
  let packed = '';
  const body = bodyOf(document);
  const tree = body && treeIn(document, body, NodeFilter.SHOW_TEXT);
  for (let node = tree?.nextNode(); node; node = tree?.nextNode()) {
    if (!slices.left) await slices.next(signal);
    const parent = parentElementOf(node);
    if (!(node instanceof Text) || !parent || closest(parent, UNSEEN)) continue;
    const words = withoutSpace(dataOf(node));
    if (words) nodes.push({ node, at: packed.length });
    packed += words;
  }
  return { packed, nodes };
}

/** The range of a stretch of the packed text; null where it cannot be seen. */
function rangeIn({ nodes }: PageText, start: number, end: number): Range | null {
  const first = nodes.findLast(({ at }) => at <= start);
  const last = nodes.findLast(({ at }) => at < end);
  const parent = first && parentElementOf(first.node);
  if (!first || !last || !parent || !isRendered(parent)) return null;
  const range = new Range();
  range.setStart(first.node, offsetIn(first, start));
  range.setEnd(last.node, offsetIn(last, end - 1) + 1);
  return range.getClientRects().length > 0 ? range : null;
}

const offsetIn = ({ node, at }: { readonly node: Text; readonly at: number }, packed: number): number =>
  packText(dataOf(node)).offsets[packed - at] ?? 0;
