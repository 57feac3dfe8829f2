import { afterEach, expect, test } from 'vitest';
import { type Mention, MentionBlock, mentionOf } from '../../../src/content/interaction/mentions/mention.ts';
import { isInView, linesOf, staticRangeOf } from '../../../src/content/interaction/mentions/mention-range.ts';
import { firstSegmentOfBox, segmentsOfBox } from '../../../src/content/shared/box-segments.ts';
import { put, textIn, the } from './made-page.ts';

afterEach(() => {
  scrollTo(0, 0);
});

/** A mention of some words in the page's paragraph. */
function mention(html: string, words: string): Mention {
  put(html);
  const box = the('p');
  const first = firstSegmentOfBox(box);
  const text = box.textContent ?? '';
  if (!first) throw new Error('There is no text.');
  const block = new MentionBlock({ first, box, at: 0, length: text.length, segments: segmentsOfBox(box) }, () => {});
  const start = text.indexOf(words);
  return mentionOf(block, { block: 0, start, end: start + words.length, entity: 'person:ada' });
}

/** What a range spans, in words. */
function wordsOf(range: StaticRange | null): string | null {
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

test.each([
  ['<p>Here came Ada Lov.</p>', 'Ada Lov'],
  ['<p>Here came <b>Ada</b> <i>Lov</i>.</p>', 'Ada Lov'],
  ['<p>Here came <b>Ada Lov</b>.</p>', 'Ada Lov'],
  ['<p>Ada Lov</p>', 'Ada Lov'],
])('in %s a mention’s range is exactly its words', (html, words) => {
  expect(wordsOf(staticRangeOf(mention(html, words)))).toBe(words);
});

test('a range begins in the text node of its first letter, and ends in that of its last', () => {
  const range = staticRangeOf(mention('<p>Here <b>Ada</b><i> came</i></p>', 'Ada'));
  expect([range?.startContainer, range?.endContainer]).toEqual(Array(2).fill(textIn(the('b'))));
});

test.each<[what: string, change: () => void]>([
  ['is taken away', () => the('b').remove()],
  ['is shortened', () => textIn(the('b')).replaceData(0, 9, 'A')],
])('where one of its text nodes %s there is no range', (_, change) => {
  const one = mention('<p>Here came <b>Ada Lov</b>.</p>', 'Ada Lov');
  change();
  expect(staticRangeOf(one)).toBeNull();
  expect(linesOf(one)).toEqual([]);
  expect(isInView(one)).toBe(false);
});

test('a mention broken over two lines is on both, one under the other', () => {
  const [first, second, ...more] = linesOf(mention('<p style="width: 1px">Ada Lov</p>', 'Ada Lov'));
  expect(more).toEqual([]);
  expect(first && second && first.bottom <= second.top + 1).toBe(true);
});

test('a hidden mention is on no line', () => {
  expect(linesOf(mention('<p hidden>Ada Lov</p>', 'Ada Lov'))).toEqual([]);
});

test('a mention is in view where its first line is inside the window', () => {
  const one = mention('<div style="height: 3000px"></div><p>Ada Lov</p><div style="height: 3000px"></div>', 'Ada Lov');
  expect(isInView(one)).toBe(false);
  scrollTo(0, 2_800);
  expect(isInView(one)).toBe(true);
  scrollTo(0, 3_500);
  expect(isInView(one)).toBe(false);
});
