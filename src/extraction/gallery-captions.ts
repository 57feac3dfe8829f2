/** Finds the captions of a gallery: where a page has more of them than of other text, they are the article. */
import { isHeading, isLink, isParagraph, withoutCredit } from './block-kinds.ts';
import { isElsewhereIn } from './chosen-blocks.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import { isElsewhere, wordsOf } from './region-kinds.ts';
import type { PageText, TextBlock } from './text-blocks.ts';

/** A gallery has so many pictures with words, of so many UTF-16 units together. */
const MIN_CAPTIONS = 3;
const MIN_TEXT = 150;
/** The other text has at most this share of the captions' length. */
const LITTLE_ELSE = 0.6;
/** A shorter caption is a number or a name. */
const MIN_CAPTION = 20;

/** The numbers of a gallery's captions, each once, with their words without the picture's owner; none where it is no gallery. */
export function galleryCaptions(
  { blocks }: PageText,
  chosen: ReadonlySet<number>,
  isLeftOut: (n: number) => boolean,
): ReadonlyMap<number, string> {
  const captions = new Map<number, string>();
  const seen = new Set<string>();
  let length = 0;
  for (const [n, block] of blocks.entries()) {
    if (isLeftOut(n) || isLink(block) || !isInCaption(block) || isElsewhere(block.element)) continue;
    const text = withoutCredit(block);
    if ((text.length < MIN_CAPTION && !isHeading(block)) || seen.has(fold(text))) continue;
    seen.add(fold(text));
    captions.set(n, text);
    length += text.length;
  }
  if (captions.size < MIN_CAPTIONS || length < MIN_TEXT) return new Map();
  let other = 0;
  for (const n of chosen) {
    const block = blocks[n];
    if (block && isParagraph(block) && !isElsewhere(block.element) && !seen.has(fold(withoutCredit(block))))
      other += block.text.length;
  }
  return other <= length * LITTLE_ELSE ? captions : new Map();
}

/** Chooses a gallery's captions, and of the other text what is not in the page's own parts. */
export function chooseCaptions({ blocks }: PageText, chosen: Set<number>, captions: ReadonlyMap<number, string>): void {
  const known = new Set([...captions.values()].map(fold));
  for (const n of [...chosen]) {
    const block = blocks[n];
    if (block && (isElsewhereIn(blocks, n) || known.has(fold(block.text)))) chosen.delete(n);
  }
  for (const n of captions.keys()) chosen.add(n);
}

/** The ancestors whose names are looked at. */
const MAX_AROUND = 3;
const CAPTION = new Set('caption captions figcaption imagecaption legend bildunterschrift'.split(' '));
const CREDIT = new Set('credit credits copyright photocredit'.split(' '));

function isInCaption({ element }: TextBlock): boolean {
  let is = false;
  let one: Element | null = element;
  for (let n = 0; one && n < MAX_AROUND; n++, one = one.parentElement) {
    const words = wordsOf(one);
    if (words.some((word) => CREDIT.has(word))) return false;
    is ||= tagOf(one) === 'FIGCAPTION' || words.some((word) => CAPTION.has(word));
  }
  return is;
}
