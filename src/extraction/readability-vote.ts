/**
 * Asks @mozilla/readability which of the page's elements are the article. It changes the document that it reads, so it gets a
 * copy whose elements have numbers, by which the elements that it keeps are found in the page.
 */
import { Readability } from '@mozilla/readability';
import { asElement, TEXT_NODE, tagOf } from './elements.ts';
import { MAX_SCRIPT } from './json-ld.ts';
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

/**
 * Readability goes through what is in an element for each element around it again: its time goes with the elements, with how deep
 * they are nested and with how deep the text is. Measured with pages flat and deep, sixteen levels of an element, and 3,500
 * characters of text in an element, cost as much as another element, which is some 0.1 ms.
 */
const LEVELS_OF_ELEMENT = 16;
const CHARS_OF_ELEMENT = 3_500;
/** A page that costs more elements than this is judged without it. Of 268 news pages the costliest comes to 19,000, the next to 7,000. */
const MAX_COST = 22_000;
/** Where readability finds less than 500 characters, it begins again with laxer rules, three times; from this cost on, it does not. */
const MAX_COST_TO_REPEAT = 8_000;
/** Each element's number is an attribute's name, not its value: if readability joins two elements, it keeps both numbers. */
const MARK = 'data-on-record-';

/** What readability keeps of a document; null where it finds no article, or the page is too large for it. */
export function readabilityVote(
  document: Document,
  hidden: 'with hidden' | 'without hidden' = 'without hidden',
): Vote | null {
  const cost = costOf(document);
  if (cost > MAX_COST) return null;
  const originals = document.querySelectorAll('*');
  try {
    const copy = asDocument(document.cloneNode(true));
    if (!copy) return null;
    copy.querySelectorAll('*').forEach((element, n) => {
      element.setAttribute(`${MARK}${n}`, '');
      if (hidden === 'with hidden')
        for (const name of ['hidden', 'style', 'aria-hidden']) element.removeAttribute(name);
    });
    // It parses the page's JSON-LD too, however long.
    for (const script of copy.querySelectorAll('script'))
      if ((script.textContent ?? '').length > MAX_SCRIPT) script.remove();
    const found = new Readability<Node>(copy, {
      serializer: (node) => node,
      ...(cost > MAX_COST_TO_REPEAT && { charThreshold: 1 }),
    }).parse();
    const content = found?.content ? asElement(found.content) : null;
    return content && kept(content, originals);
  } catch {
    // Readability was not written for every possible document, and a page may be any.
    return null;
  }
}

/** What readability costs for a page, in elements. */
function costOf(document: Document): number {
  let [elements, levels, chars, depth] = [0, 0, 0, 0];
  let node: Node | null = document.documentElement;
  while (node) {
    if (node.nodeType === TEXT_NODE) chars += depth * (node.nodeValue ?? '').length;
    else {
      elements++;
      levels += depth;
    }
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return elements + levels / LEVELS_OF_ELEMENT + chars / CHARS_OF_ELEMENT;
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
