/** Takes away what stands before and after an article's text, and apart from it. */
import { isAcknowledgement, isByline, isDateLine, isHeading, isOffer, isParagraph, isSentence } from './block-kinds.ts';
import { lengthOf, mainParent } from './chosen-blocks.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import type { KnownOfArticle } from './known-of-article.ts';
import type { TextBlock } from './text-blocks.ts';

/** Two stretches of text with this many other blocks between them are separate. */
const APART = 10;
/** A stretch with this share of the text belongs to the article wherever it stands. */
const STRETCH = 0.15;

/** Removes small stretches that are separate from the main one and share no element with it: a dialogue, a footer's notes. */
export function dropIslands(blocks: readonly TextBlock[], chosen: Set<number>): void {
  const stretches: number[][] = [];
  for (const n of [...chosen].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && n - (last.at(-1) ?? n) <= APART) last.push(n);
    else stretches.push([n]);
  }
  const total = lengthOf(blocks, chosen);
  const [main] = [...stretches].sort((a, b) => lengthOf(blocks, b) - lengthOf(blocks, a));
  const home = main && innermostAround(blocks, main);
  if (!home) return;
  const holders = new Set(
    (stretches.length > MAX_PARTS ? [] : main).flatMap((n) => kindOf(blocks[n]?.element.parentElement ?? null) ?? []),
  );
  for (const stretch of stretches)
    if (
      stretch !== main &&
      lengthOf(blocks, stretch) < total * STRETCH &&
      !stretch.some((n) => home.contains(blocks[n]?.element ?? null)) &&
      !stretch.some((n) => isOfKind(blocks[n]?.element.parentElement ?? null, holders))
    )
      for (const n of stretch) chosen.delete(n);
}

/** An article's body is parted by other things into so many parts at most; more are comments, or entries of a list. */
const MAX_PARTS = 10;

/** An element's name with its classes; null for one without, which are all alike. */
const kindOf = (element: Element | null): string | null => {
  const names = element?.getAttribute('class')?.trim() ?? '';
  return element && names !== '' ? `${tagOf(element)} ${names}` : null;
};

const isOfKind = (element: Element | null, kinds: ReadonlySet<string>): boolean => {
  const kind = kindOf(element);
  return kind !== null && kinds.has(kind);
};

/** The innermost element around the first and the last of some blocks. */
function innermostAround(blocks: readonly TextBlock[], of: readonly number[]): Element | null {
  const last = blocks[of.at(-1) ?? -1]?.element ?? null;
  let element = blocks[of[0] ?? -1]?.element.parentElement ?? null;
  while (element && !element.contains(last)) element = element.parentElement;
  return element;
}

/** Removes what stands before the first paragraph, except what stands beside it. */
export function dropHead(blocks: readonly TextBlock[], chosen: Set<number>, known: KnownOfArticle): void {
  const order = [...chosen].sort((a, b) => a - b);
  const description = fold(known.description ?? '');
  const paragraphs = order.filter((n) => blocks[n] && isParagraph(blocks[n]));
  const main = mainParent(blocks, paragraphs);
  const first = paragraphs.find((n) => {
    const block = blocks[n];
    return block && !(paragraphs.length > 2 && isDeck(block, description, main));
  });
  if (first === undefined) return;
  const beside = blocks[first]?.element.parentElement ?? null;
  for (const n of order) {
    const block = blocks[n];
    if (n >= first || !block) continue;
    const stays =
      beside?.contains(block.element) &&
      beside !== beside.ownerDocument.body &&
      !/^H1$/.test(tagOf(block.element)) &&
      !isDateLine(block, known.language) &&
      !isByline(block) &&
      n > first - 12;
    if (!stays) chosen.delete(n);
  }
}

/**
 * A line between title and text that sums up the article: it is outside the text's own element and equals the page's description.
 */
const isDeck = ({ element, text }: TextBlock, description: string, main: Element | null): boolean =>
  main !== null && !main.contains(element) && (fold(text) === description || element.closest('header') !== null);

/** At most this many blocks, and this share of the text, may follow a last rule as notes. */
const NOTES = 4;
const NOTES_SHARE = 0.3;

/**
 * Removes what a rule separates at the end: the notes of a press release, a note on the author. Several rules separate the text's
 * own sections.
 */
export function dropAfterRule(blocks: readonly TextBlock[], chosen: Set<number>): void {
  const order = [...chosen].sort((a, b) => a - b);
  const first = order[0] ?? 0;
  const ruled = order.filter((n) => n > first && blocks[n]?.ruled);
  const [rule] = ruled;
  if (rule === undefined || ruled.length > 1) return;
  const length = (of: readonly number[]): number => of.reduce((sum, n) => sum + (blocks[n]?.text.length ?? 0), 0);
  const after = order.filter((n) => n >= rule);
  if (after.length <= NOTES && length(after) <= NOTES_SHARE * length(order)) for (const n of after) chosen.delete(n);
}

/** Removes offers before and after the text. */
export function dropOffers(blocks: readonly TextBlock[], chosen: Set<number>): void {
  const order = [...chosen].sort((a, b) => a - b);
  if (order.length <= TAIL) return;
  for (const n of [...order.slice(0, 2), ...order.slice(-TAIL)]) {
    const block = blocks[n];
    if (block && isOffer(block, n === order.at(-1))) chosen.delete(n);
  }
}

/** At most this many blocks at the end may be about the article instead of being part of it. */
const TAIL = 4;

/** Removes what follows the last paragraph: headings without text, acknowledgements, notes on the author. */
export function dropTail(
  blocks: readonly TextBlock[],
  chosen: Set<number>,
  { author, language }: KnownOfArticle,
): void {
  const names = (author ?? '')
    .split(', ')
    .filter((name) => name.includes(' '))
    .map(fold);
  let seen = 0;
  for (const n of [...chosen].sort((a, b) => b - a)) {
    const block = blocks[n];
    if (!block || seen >= TAIL) break;
    const text = fold(block.text);
    if (
      (chosen.size > TAIL && names.some((name) => text.startsWith(name) && !text.startsWith(`${name}:`))) ||
      isAcknowledgement(block) ||
      (seen === 0 && !block.element.closest('blockquote') && isDateLine(block, language)) ||
      (seen === 0 && isHeading(block) && !isSentence(block)) ||
      (seen === 0 && isByline(block))
    )
      chosen.delete(n);
    else seen++;
  }
}
