import { afterEach, describe, expect, test } from 'vitest';
import { lineAt, mentionAt, wordsAt } from '../../../src/content/interaction/hover/hit-testing.ts';
import { isSame, type Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { linesOf } from '../../../src/content/interaction/mentions/mention-range.ts';
import { knownPage } from './known-page.ts';
import { put, textIn, the } from './made-page.ts';

const NAMES = { 'Ada Lov': 'person:ada', Bo: 'person:bo' } as const;

afterEach(() => {
  scrollTo(0, 0);
});

/** A page that is read, and its mentions in their order. */
function readPage(html: string) {
  put(html);
  const page = knownPage(NAMES);
  const mentions = [...page.blocks].flatMap((block) => block.mentions);
  const [first] = mentions;
  if (!first) throw new Error('There is no mention.');
  return { page, mentions, first };
}

function middle(mention: Mention, line = 0): { x: number; y: number } {
  const box = linesOf(mention)[line];
  if (!box) throw new Error('The mention cannot be seen.');
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

test.each([
  '<p>Here came Ada Lov, and <b>Bo</b>.</p>',
  '<p>Here came <b>Ada</b> <i>Lov</i>.</p><p>Bo</p>',
  '<ul><li>Ada Lov<li>Bo</ul>',
])('in %s each name is hit', (html) => {
  const { page, mentions } = readPage(html);
  for (const mention of mentions) expect(mentionAt(page, middle(mention))).toBe(mention);
});

test('a name is hit up to its edges, and a little beyond', () => {
  const { page, first } = readPage('<p>Here came Ada Lov, at last.</p>');
  const [line] = linesOf(first);
  if (!line) throw new Error('The mention cannot be seen.');
  const y = middle(first).y;
  expect(mentionAt(page, { x: line.left + 1, y })).toBe(first);
  expect(mentionAt(page, { x: line.right - 1, y })).toBe(first);
  expect(mentionAt(page, { x: line.right + 1, y })).toBe(first);
  expect(mentionAt(page, { x: line.right + 6, y })).toBeNull();
});

test('beside and beneath a name at the end of a line nothing is hit', () => {
  const { page, first } = readPage('<p style="margin: 0 0 200px">Here came Ada Lov</p>');
  const { x, y } = middle(first);
  expect(mentionAt(page, { x: x + 300, y })).toBeNull();
  expect(mentionAt(page, { x, y: y + 40 })).toBeNull();
});

test('a name on two lines is hit on both', () => {
  const { page, first } = readPage('<p style="width: 1px">Ada Lov</p>');
  expect([0, 1].map((line) => mentionAt(page, middle(first, line)))).toEqual([first, first]);
  expect(lineAt(first, middle(first, 1))).toEqual(linesOf(first)[1]);
});

test('a covered name is not hit', () => {
  const { page, first } = readPage('<p>Here came Ada Lov.</p>');
  const at = middle(first);
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div style="position: fixed; inset: 0; background: #fff">Nobody</div>',
  );
  expect(mentionAt(page, at)).toBeNull();
});

test('a name under a stretched link is hit', () => {
  const link = '<a href="#" style="position: absolute; inset: 0"></a>';
  const { page, first } = readPage(`<article style="position: relative"><h2>Here came Ada Lov</h2>${link}</article>`);
  expect(mentionAt(page, middle(first))).toBe(first);
});

test('a mention that is not settled is not hit', () => {
  const { page, first } = readPage('<p>Here came Ada Lov.</p>');
  first.held = true;
  expect(mentionAt(page, middle(first))).toBeNull();
});

describe('underlined words', () => {
  /** Words from the first letter of one element to the last of another. */
  function underlined(html: string, from: string, to: string) {
    put(html);
    const range = new Range();
    range.setStart(textIn(the(from)), 0);
    range.setEnd(textIn(the(to)), textIn(the(to)).length);
    return { range, words: [{ speaker: 'person:ada' as const, quotation: 7, range }] };
  }
  const middleOf = (selector: string) => {
    const { left, top, width, height } = the(selector).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  test('are a mention of who says them, over all their nodes and lines', () => {
    const { words } = underlined('<p style="width: 9em">He said <b>I came</b> and <i>I saw</i> then.</p>', 'b', 'i');
    for (const selector of ['b', 'i']) {
      const mention = wordsAt(words, middleOf(selector));
      expect(mention).toMatchObject({ entity: 'person:ada', quotation: 7, start: 0, end: 'I came and I saw'.length });
    }
  });

  test('are the same mention each time', () => {
    const { words } = underlined('<p><b>I came</b></p>', 'b', 'b');
    const [one, other] = [wordsAt(words, middleOf('b')), wordsAt(words, middleOf('b'))];
    expect(one && other && isSame(one, other)).toBe(true);
  });

  test('are not hit beside them, in a field, nor where the page has removed them', () => {
    const { words } = underlined('<p>Before <b>I came</b><u> after</u></p><input value="I came">', 'b', 'b');
    const at = middleOf('b');
    expect(wordsAt(words, middleOf('u'))).toBeNull();
    expect(wordsAt(words, middleOf('input'))).toBeNull();
    expect(wordsAt([], at)).toBeNull();
    the('b').remove();
    expect(wordsAt(words, at)).toBeNull();
  });
});
