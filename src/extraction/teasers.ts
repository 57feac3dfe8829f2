/** Tells what leads to another article: by a linked heading, or by a link of some words that stands beside. */
import { fold } from './fold.ts';
import type { TextBlock } from './text-blocks.ts';

/** Elements around a block that are looked at, and pieces of its text; headings of a page. */
const MAX_AROUND = 4;
const MAX_HEADINGS = 500;
const MAX_LINKED = 20;
/** Words, of three letters or more, of a link that is another article's title; a date, a name and a section have fewer. In a list a shorter one is. */
const MIN_TITLE_WORDS = 4;
const MIN_WORDS_IN_LIST = 3;
const HEADING_LINKS = 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href], a[href] h2, a[href] h3, a[href] h4';

/** The blocks that lead to other articles than that with the title and the text in some blocks of its own. */
export function teasersBeside(own: readonly TextBlock[], title: string | null): { has(block: TextBlock): boolean } {
  const around = new Set<Element>();
  for (const { element } of own)
    for (let one: Element | null = element; one && !around.has(one); one = one.parentElement) around.add(one);
  const known = fold(title ?? '');
  const isOther = (link: Element): boolean => {
    const text = fold(link.textContent ?? '');
    return text !== '' && !text.includes(known === '' ? text : known) && !known.includes(text);
  };
  /** Of each element around a linked heading, whether the first of these leads to another article. */
  const heads = new Map<Element, boolean>();
  for (const link of [...(own[0]?.element.ownerDocument.querySelectorAll(HEADING_LINKS) ?? [])].slice(0, MAX_HEADINGS))
    for (let one: Element | null = link; one && !heads.has(one) && !around.has(one); one = one.parentElement)
      heads.set(one, isOther(link));
  return {
    has: ({ element, pieces }) => {
      const links = pieces.slice(0, MAX_LINKED).flatMap((piece) => piece.element.closest('a[href]') ?? []);
      const least = element.closest('li') ? MIN_WORDS_IN_LIST : MIN_TITLE_WORDS;
      if (links.some((link) => isOther(link) && (link.textContent?.match(/\p{L}{3,}/gu)?.length ?? 0) >= least))
        return true;
      let one: Element | null = element;
      for (let n = 0; one && n < MAX_AROUND && !around.has(one); n++, one = one.parentElement) {
        const leads = heads.get(one);
        if (leads !== undefined) return leads;
      }
      return false;
    },
  };
}
