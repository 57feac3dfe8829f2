/** Tells the page of a list (a category, a blog's front page) from an article: each of its entries begins or ends with a link to the whole. */
import { isHeading, isLink } from './block-kinds.ts';
import { fold } from './fold.ts';
import { isElsewhere } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

/** A list has so many entries. An article may lead to one or two others between its paragraphs. */
const MIN_ENTRIES = 3;
/** A shorter block, in UTF-16 units, is an author or a date. */
const MIN_TEXT = 45;
/** The blocks before and after the text that are looked at: an entry's title, who wrote it, its date. */
const EDGE = 4;

/**
 * Whether what was chosen as a page's text is a list of other pages, each with some of its text: headings that are links, with text
 * below each, or links in the same words ("Read on"), one after each text.
 * @param own the page's address
 */
export function isListPage(blocks: readonly TextBlock[], chosen: ReadonlySet<number>, own: URL): boolean {
  const order = [...chosen].sort((a, b) => a - b);
  const from = Math.max(0, (order[0] ?? 0) - EDGE);
  const headed = new Set<string>();
  const endings = new Map<string, Set<string>>();
  let heading: string | null = null;
  let hasText = false;
  for (const [n, block] of blocks.slice(from, (order.at(-1) ?? 0) + 1 + EDGE).entries()) {
    const isText = chosen.has(from + n) && !isLink(block) && block.text.length >= MIN_TEXT;
    if (isHeading(block)) {
      heading = isLink(block) ? linkedPage(lastLink(block), own) : null;
      hasText = false;
    } else if (isText) {
      hasText = true;
      if (heading) headed.add(heading);
    }
    const link = hasText && !isHeading(block) ? lastLink(block) : null;
    const page = link && !isElsewhere(block.element) ? linkedPage(link, own) : null;
    if (!link || !page) continue;
    const words = fold(link.textContent ?? '').trim();
    const pages = endings.get(words) ?? new Set();
    endings.set(words, pages.add(page));
  }
  return headed.size >= MIN_ENTRIES || [...endings.values()].some(({ size }) => size >= MIN_ENTRIES);
}

/** The link that a block ends with. */
const lastLink = ({ pieces }: TextBlock): Element | null =>
  pieces.findLast(({ length }) => length > 0)?.element.closest('a[href]') ?? null;

/** The page of the same site that a link leads to; null where it leads elsewhere, or to this page. */
function linkedPage(link: Element | null, own: URL): string | null {
  const href = link?.getAttribute('href') ?? '';
  if (!URL.canParse(href, own.href)) return null;
  const { host, pathname, search } = new URL(href, own.href);
  return host === own.host && pathname !== own.pathname ? pathname + search : null;
}
