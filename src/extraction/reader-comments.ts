/**
 * Finds what readers wrote below an article: by what its elements are marked as, by the line that heads it, and by the buttons to
 * answer with. It may be longer than the article, and readability takes it for the text then.
 */
import { isHeading, isLink, isParagraph } from './block-kinds.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import { headedBlocks } from './headed-blocks.ts';
import { anyOf } from './languages/index.ts';
import { wordsOf } from './region-kinds.ts';
import type { PageText } from './text-blocks.ts';
import { holdsTitle } from './title-holders.ts';

/** The most of the text, by its share, that is comments; a class's name says less surely that it is. */
const MOST = 0.95;
const MOST_BY_NAME = 0.8;
/** UTF-16 units of the article that must be left: else the comments were misread. */
const MIN_LEFT = 150;

/** Removes the comments of readers from what is chosen. @returns the numbers of all blocks that are comments */
export function dropComments(page: PageText, chosen: Set<number>): ReadonlySet<number> {
  const comments = new Set<number>();
  for (const [found, most] of [
    [blocksIn(page, isMarked), MOST],
    [answerable(page), MOST],
    [blocksIn(page, isNamed), MOST_BY_NAME],
    [headed(page, chosen), MOST],
  ] as const) {
    const total = lengthOf(page, chosen);
    const taken = new Set([...found].filter((n) => chosen.has(n)));
    const left = total - lengthOf(page, taken);
    if (taken.size > 0 && (left < MIN_LEFT || left < total * (1 - most))) continue;
    for (const n of found) comments.add(n);
    for (const n of taken) chosen.delete(n);
  }
  return comments;
}

const lengthOf = ({ blocks }: PageText, of: Iterable<number>): number => {
  let length = 0;
  for (const n of of) length += blocks[n]?.text.length ?? 0;
  return length;
};

/** The blocks in elements that pass a test. */
function blocksIn({ regions }: PageText, passes: (element: Element) => boolean): Set<number> {
  const found = new Set<number>();
  for (const { element, from, to } of regions) if (passes(element)) for (let n = from; n < to; n++) found.add(n);
  return found;
}

const isMarked = (element: Element): boolean =>
  element.getAttribute('role') === 'comment' ||
  /(?:^|\s)comment(?:\s|$)/.test(element.getAttribute('itemprop') ?? '') ||
  /(?:User)?Comments?\/?$/.test(element.getAttribute('itemtype') ?? '') ||
  /^[^-]*-?COMMENTS?(?:-|$)/.test(tagOf(element));

const NAMES = new Set(
  'comments commentlist commentlists usercomments disqus respond replies reply talkback kommentare comentarios commentaires commenti reacties kommentarer komentarze hozzaszolasok'.split(
    ' ',
  ),
);
/** "has-comments", "no-comments" and "comments-open" are said of an article. */
const ABOUT = /(?:^|\s)(?:has|no|with|without|hide|show|enable)[-_]|comments?[-_](?:open|closed|off|on|count)/i;

const isNamed = (element: Element): boolean =>
  wordsOf(element).some((word) => NAMES.has(word)) &&
  !ABOUT.test(`${element.getAttribute('class') ?? ''} ${element.id}`) &&
  !holdsTitle(element);

/** Whether an element is in what readers commented, by the marks and the names around it. */
export function isInComments(element: Element): boolean {
  let around: Element | null = element;
  for (let n = 0; around && n < MAX_AROUND; n++, around = around.parentElement)
    if (isMarked(around) || isNamed(around)) return true;
  return false;
}

/** The buttons to answer with that are looked at, and the ancestors of each. */
const MAX_ANSWERS = 400;
const MAX_AROUND = 12;
const REPLY = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${anyOf('replies')})(?:\\s*\\(?\\d+\\)?)?[\\s\\p{P}\\p{S}]*$`, 'iu');

/** The blocks in elements of which each has a way to answer it: the widest ones that have one such way. */
function answerable(page: PageText): Set<number> {
  const [root] = page.regions;
  const buttons = [...(root?.element.querySelectorAll('a, button, [role="button"]') ?? [])]
    .filter((one) => REPLY.test((one.textContent ?? '').slice(0, 60)))
    .slice(0, MAX_ANSWERS);
  if (buttons.length < 2) return new Set();
  const answers = new Map<Element, number>();
  const ancestors = buttons.map((button) => {
    const around: Element[] = [];
    for (let element = button.parentElement; element && around.length < MAX_AROUND; element = element.parentElement)
      around.push(element);
    for (const element of around) answers.set(element, (answers.get(element) ?? 0) + 1);
    return around;
  });
  const items = new Set(
    ancestors.flatMap((around) => around.filter((element) => answers.get(element) === 1).at(-1) ?? []),
  );
  return blocksIn(page, (element) => items.has(element));
}

/** The longest line, in UTF-16 units, that heads comments. */
const MAX_HEADING = 60;
const COUNT = '[(\\[]?\\d[\\d.,\\s]*[)\\]]?';
const WORDS = anyOf('comments');
const HEADS = new RegExp(
  `^(?:${COUNT}\\s*)?(?:${WORDS})(?:\\s*[:·–-]?\\s*${COUNT})?\\s*:?$|[.!?:]\\s+${COUNT}\\s*(?:${WORDS})$`,
  'iu',
);
const COUNTED = /\d/;
/** Below a heading without a number, so many short lines (names, times) for each paragraph show that these are comments. */
const SHORT_LINES = 0.5;

/** The blocks under a line that heads comments, after the article's first two paragraphs. */
function headed(page: PageText, chosen: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const { blocks } = page;
  let paragraphs = 0;
  for (const [n, block] of blocks.entries()) {
    if (found.has(n)) continue;
    if (chosen.has(n) && isParagraph(block)) paragraphs++;
    if (paragraphs < 2 || block.text.length > MAX_HEADING || !HEADS.test(fold(block.text))) continue;
    if (isLink(block) && !isHeading(block)) continue;
    const { from, to } = headedBlocks(page, n, (k) => chosen.has(k) && !found.has(k));
    const under = blocks.slice(from + 1, to);
    const long = under.filter(isParagraph).length;
    if (!COUNTED.test(block.text) && under.length - long < long * SHORT_LINES) continue;
    for (let k = from; k < to; k++) found.add(k);
  }
  return found;
}
