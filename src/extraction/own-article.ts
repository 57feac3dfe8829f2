/** Of a page that goes on with further articles below, as many do when the reader scrolls on, tells which of them is the page's. */
import { isParagraph } from './block-kinds.ts';
import { lengthOf, range } from './chosen-blocks.ts';
import { isHidden, tagOf } from './elements.ts';
import { fold } from './fold.ts';
import type { PageText } from './text-blocks.ts';

/** `article` elements that are looked at. */
const MAX_ARTICLES = 50;
/** The article with the page's title has at least this share of what is taken for the text, or its heading is of something else. */
const LEAST = 0.3;

/** Leaves of the chosen blocks those of the `article` that has the title for its heading, where another has a heading of the first rank of its own. */
export function keepOwnArticle({ blocks, regions }: PageText, chosen: Set<number>, title: string | null): void {
  const wanted = fold(title ?? '');
  if (wanted === '') return;
  const articles = regions
    .filter(({ element }) => tagOf(element) === 'ARTICLE')
    .slice(0, MAX_ARTICLES)
    .filter(({ element }) => element.parentElement?.closest('article') == null)
    .map((region) => ({ ...region, heading: headingOf(region.element) }))
    .filter(({ heading }) => heading !== null);
  const [own, ...rest] = articles.filter(({ heading }) => heading === wanted);
  if (!own || rest.length > 0 || articles.length < 2) return;
  const paragraphs = range(own.from, own.to).filter((n) => blocks[n] && isParagraph(blocks[n]));
  if (lengthOf(blocks, paragraphs) < lengthOf(blocks, chosen) * LEAST) return;
  for (const { element, from, to } of articles)
    if (element !== own.element) for (const n of range(from, to)) chosen.delete(n);
  if (!range(own.from, own.to).some((n) => chosen.has(n))) for (const n of paragraphs) chosen.add(n);
}

const headingOf = (article: Element): string | null => {
  const heading = article.querySelector('h1');
  return heading && !isHidden(heading) ? fold(heading.textContent ?? '') : null;
};
