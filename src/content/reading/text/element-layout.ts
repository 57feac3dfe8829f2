import {
  contentTypeOf,
  dataBetween,
  dataOf,
  firstChildOf,
  firstMatchIn,
  hasAttribute,
  isContentEditable,
  lengthOf,
  localNameOf,
  nextElementOf,
  nextSiblingOf,
  parentElementOf,
  previousElementOf,
  previousSiblingOf,
  rectOf,
  textContentOf,
} from '../../shared/page-nodes.ts';

/** How an element is laid out among the text around it, and whether its own text is read. */
export interface ElementLayout {
  /**
   * How the text in the element continues the text before it.
   * - `inline`: in the same word, as `Lo<b>velace</b>` does
   * - `apart`: in the same line, but not in the same word: a picture, an inline block
   * - `piece`: `apart` from what is before it, and from what follows only where that says so: a piece of a PDF's text layer
   * - `line`: in the next line, which may go on with a name that this one has begun
   * - `block`: not at all, the element begins and ends a block
   */
  readonly as: 'inline' | 'apart' | 'piece' | 'line' | 'block';
  /** Whether its text is read. `hidden`: it has no box now, but may get one. */
  readonly read: 'yes' | 'hidden' | 'never';
  /** Whether text directly in the element is visible. */
  readonly visible: boolean;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Elements that never show anything: the text before them goes on after them. */
const INVISIBLE = names('script style noscript template link meta');
/** Elements whose text is not prose, or is the reader's own. */
const NEVER_READ = names(
  'code pre kbd samp var textarea input select option datalist iframe object embed canvas video audio svg math head title xmp desc metadata defs symbol',
);
/** Inline elements that are not a part of the word they are next to, such as a footnote's number. */
const APART = names('svg img picture sup sub rt rp');

const SKIPPED: ElementLayout = { as: 'inline', read: 'never', visible: false };
const LINE_BREAK: ElementLayout = { as: 'line', read: 'never', visible: false };
const RULE: ElementLayout = { as: 'block', read: 'never', visible: false };
const HIDDEN: ElementLayout = { as: 'inline', read: 'hidden', visible: false };

/** An element's layout, by its tag and computed style. */
export function layoutOf(element: Element): ElementLayout {
  const tag = localNameOf(element);
  if (INVISIBLE.has(tag)) return SKIPPED;
  if (tag === 'br') return LINE_BREAK;
  if (tag === 'hr') return RULE;
  const style = getComputedStyle(element);
  const { display } = style;
  const read = isReadable(element, tag) ? 'yes' : 'never';
  if (display === 'none') return read === 'never' ? SKIPPED : HIDDEN;
  const visible = style.visibility === 'visible';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby'))
    return { as: APART.has(tag) || read === 'never' ? 'apart' : 'inline', read, visible };
  const isInlineBox = display.startsWith('inline');
  const mayBeLetterBox = isInlineBox || tag === 'span' || style.float !== 'none';
  if ((mayBeLetterBox && isPartOfWord(element)) || (isInlineBox && sharesWord(element, style)))
    return { as: 'inline', read, visible };
  if (tag === 'span' && isInTextLayer(element, style))
    return { as: touchesPrevious(element) ? 'inline' : 'piece', read, visible };
  // Asked for late, as each property costs as much as the style itself, and this one does not apply to inline elements.
  if (style.contentVisibility === 'hidden') return HIDDEN;
  return { as: display.startsWith('inline') ? 'apart' : 'block', read, visible };
}

/** Whether an element by itself is one whose text is read. Its ancestors and its style are not looked at. */
export function isReadableKind(element: Element): boolean {
  const tag = localNameOf(element);
  return !INVISIBLE.has(tag) && isReadable(element, tag);
}

/** A browser shows a plain text file as one `<pre>`, and press releases stand in one: such are read, and code is not. */
const isReadable = (element: Element, tag: string): boolean =>
  (!NEVER_READ.has(tag) ||
    (tag === 'svg' && firstMatchIn(element, WORDS_OF_DRAWING) !== null) ||
    (tag === 'pre' && (contentTypeOf(document) === 'text/plain' || isProse(element)))) &&
  !isEditable(element);

/** A drawing without these is an icon, as most are, and is passed as one element. */
const WORDS_OF_DRAWING = 'text, foreignObject';

/** How much of a `<pre>` is looked at to tell prose from code, in UTF-16 units. */
const PROSE_SAMPLE_UNITS = 2_000;
/** Of prose, at most so many of the characters are what code is full of. */
const MAX_CODE_SHARE = 0.01;

/** Whether preformatted text is prose: it holds no elements of code, has a sentence, and hardly any signs of code. */
function isProse(pre: Element): boolean {
  if (firstMatchIn(pre, 'code, kbd, samp, table')) return false;
  const text = (textContentOf(pre) ?? '').slice(0, PROSE_SAMPLE_UNITS);
  const signs = text.match(/[{}[\]<>=;|\\_#$~^*@]|--|\/\//g)?.length ?? 0;
  return signs <= text.length * MAX_CODE_SHARE && /\p{L}{2,}[ \n]+(?:\p{L}+[ \n,]+){3,}\p{L}+[.!?]/u.test(text);
}

/**
 * Whether an element is a letter with a box of its own within a word: the large first one of `<span>A</span>rmenia`, or one of a
 * heading whose letters move one by one. Paragraphs and cells of a single letter are none. After a single letter the word goes on
 * in small letters, or in capitals throughout.
 */
function isPartOfWord(element: Element): boolean {
  const letter = loneLetter(element);
  if (letter === null) return false;
  let outermost = element;
  for (let up = parentElementOf(element); up && loneLetter(up) !== null; up = parentElementOf(up)) outermost = up;
  const next = nextSiblingOf(outermost);
  const before = previousSiblingOf(element);
  if ([next, before].some((beside) => beside instanceof Element && loneLetter(beside) !== null)) return true;
  let inNext: Node | null = next;
  while (inNext instanceof Element) inNext = firstChildOf(inNext);
  const goesOn = inNext instanceof Text && /^(?:\p{Ll}|\p{Lu}{2})/u.test(dataBetween(inNext, 0, 2));
  return goesOn && /\p{Lu}$/u.test(letter);
}

/** The letter, with a quotation mark before it, that is all the text of an element; null where there is more. */
function loneLetter(element: Element): string | null {
  let only: Node | null = element;
  while (only instanceof Element) {
    only = firstChildOf(only);
    if (only && nextSiblingOf(only)) return null;
  }
  const text = only instanceof Text && lengthOf(only) <= 2 ? dataOf(only) : '';
  return /^[“‘"'«]?\p{L}$/u.test(text) ? text : null;
}

/**
 * Whether an element's box has no edges, and a word goes on over one of its ends in small letters: `Arm<i>enia</i>`. The text in it,
 * which may be most of the page, is asked for only where the text beside it touches it with a letter.
 */
function sharesWord(element: Element, { margin, padding }: CSSStyleDeclaration): boolean {
  if (/[1-9]/.test(margin + padding)) return false;
  const [before, next] = [previousSiblingOf(element), nextSiblingOf(element)];
  const own = (): string => textContentOf(element) ?? '';
  return (
    (before instanceof Text &&
      ENDS.test(dataBetween(before, Math.max(0, lengthOf(before) - 2), lengthOf(before))) &&
      GOES_ON.test(own())) ||
    (next instanceof Text && GOES_ON.test(dataBetween(next, 0, 2)) && ENDS.test(own().slice(-2)))
  );
}

/** Matches what may end in the midst of a word, and what may go on with one. */
const ENDS = /\p{L}$/u;
const GOES_ON = /^\p{Ll}/u;

const goesOn = (text: string, next: string): boolean => ENDS.test(text) && GOES_ON.test(next);

/** Whether a piece of a PDF's text layer goes on right where the one before it ends, with the rest of its word. */
function touchesPrevious(piece: Element): boolean {
  const before = previousElementOf(piece);
  if (!before || !goesOn(textContentOf(before) ?? '', textContentOf(piece) ?? '')) return false;
  const [{ right, top }, { left, top: ownTop, height }] = [rectOf(before), rectOf(piece)];
  // A space is a quarter of a letter's height.
  return Math.abs(top - ownTop) < height / 2 && left - right < height / 8;
}

/** Whether an element is a stretch of text laid over the picture of a page, as PDF viewers do it: lines in no boxes but their own. */
function isInTextLayer(element: Element, { position, whiteSpace }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute' || whiteSpace !== 'pre') return false;
  return [previousElementOf(element), nextElementOf(element)].some(
    (beside) => beside && /^(?:span|br)$/.test(localNameOf(beside)),
  );
}

/** Whether the element itself makes its text editable. Asked of every element, `isContentEditable` would cost as much as it is deep. */
const isEditable = (element: Element): boolean =>
  hasAttribute(element, 'contenteditable') && element instanceof HTMLElement && isContentEditable(element);
