/**
 * Asks @mozilla/readability which of the page's elements are the article. It changes the document that it reads, so it gets a
 * copy whose elements have numbers, by which the elements that it keeps are found in the page.
 */
import { Readability } from '@mozilla/readability';
import { asElement, tagOf } from './elements.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** What readability keeps of a page. */
export interface Vote {
  /** The elements that are kept, for the text directly in them. */
  readonly elements: ReadonlySet<Element>;
  /** The texts of paragraphs that readability made from text beside elements: their origin is lost. */
  readonly texts: ReadonlySet<string>;
  /** Characters of all that it keeps. */
  readonly length: number;
}

/** Whether readability keeps a block, or a part of it. */
export const isVotedFor = ({ pieces, whole }: TextBlock, { elements, texts }: Vote): boolean =>
  pieces.some(({ element, length }) => length > 0 && elements.has(element)) || texts.has(whole);

/** Elements of a page beyond which readability would take seconds; such a page is judged without it. */
const MAX_ELEMENTS = 40_000;
/** Each element's number is an attribute's name, not its value: if readability joins two elements, it keeps both numbers. */
const MARK = 'data-on-record-';

/** What readability keeps of a document; null where it finds no article, or the page is too large for it. */
export function readabilityVote(
  document: Document,
  hidden: 'with hidden' | 'without hidden' = 'without hidden',
): Vote | null {
  const originals = document.querySelectorAll('*');
  if (originals.length > MAX_ELEMENTS) return null;
  try {
    const copy = asDocument(document.cloneNode(true));
    if (!copy) return null;
    copy.querySelectorAll('*').forEach((element, n) => {
      element.setAttribute(`${MARK}${n}`, '');
      if (hidden === 'with hidden')
        for (const name of ['hidden', 'style', 'aria-hidden']) element.removeAttribute(name);
    });
    const found = new Readability<Node>(copy, { serializer: (node) => node }).parse();
    const content = found?.content ? asElement(found.content) : null;
    return content && kept(content, originals);
  } catch {
    // Readability was not written for every possible document, and a page may be any.
    return null;
  }
}

function kept(content: Element, originals: NodeListOf<Element>): Vote {
  const elements = new Set<Element>();
  const texts = new Set<string>();
  for (const element of [content, ...content.querySelectorAll('*')]) {
    const marks = [...element.attributes].filter(({ name }) => name.startsWith(MARK));
    for (const { name } of marks) {
      const original = originals[Number(name.slice(MARK.length))];
      if (original) elements.add(original);
    }
    if (marks.length === 0 && tagOf(element) === 'P')
      for (const { text } of textBlocks(element).blocks) texts.add(text);
  }
  const length = textBlocks(content, 'with hidden').blocks.reduce((sum, { text }) => sum + text.length, 0);
  return { elements, texts, length };
}

const asDocument = (node: Node): Document | null => ('documentElement' in node ? (node as Document) : null);
