import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockWalker } from '../../../src/content/reading/text/block-walker.ts';
import { plainBlockText } from '../../../src/content/reading/text/plain-block-text.ts';
import { MAX_BLOCK_UNITS, MAX_INNER_ELEMENTS } from '../../../src/content/shared/block-limits.ts';
import { firstSegmentOfBox, segmentsOfBox } from '../../../src/content/shared/box-segments.ts';
import { put, textIn, the } from './made-page.ts';

const plainTextOf = (inner: string): string | null => {
  put(`<section>${inner}</section>`);
  return plainBlockText(the('section'));
};

test.each([
  ['nothing but text', 'Ada came.', 'Ada came.'],
  ['words marked in it', 'Ada <b>Bo <i>Cy</i></b> <a href="#">Di</a>', 'Ada Bo Cy Di'],
  ['a comment', 'Ada<!-- Bo -->', 'Ada'],
])('a block with %s is read in one go', (_, inner, text) => {
  expect(plainTextOf(inner)).toBe(text);
});

test.each([
  ['a line break', 'Ada<br>Bo'],
  ['a block', 'Ada<div>Bo</div>'],
  ['code', 'Ada <b><code>Bo</code></b>'],
  ['a note’s number', 'Ada<sup>1</sup>'],
  ['a script', 'Ada<script>//</script>'],
  ['a word that is hidden', 'Ada <b hidden>Bo</b>'],
  ['an invisible word', 'Ada <b style="visibility: hidden">Bo</b>'],
  ['a word in a box of its own', 'Ada <b style="display: inline-block">Bo</b>'],
  ['a word to be edited', 'Ada <b contenteditable>Bo</b>'],
  ['a hidden one deep in it', 'Ada <b><i><u><s hidden>Bo</s></u></i></b>'],
  ['too many words marked', '<b>Ada</b>'.repeat(MAX_INNER_ELEMENTS + 1)],
  ['too much text', 'x'.repeat(MAX_BLOCK_UNITS + 1)],
])('a block with %s is walked', (_, inner) => {
  expect(plainTextOf(inner)).toBeNull();
});

/** The inside of a paragraph: words, marked and not. */
const { inside } = fc.letrec<{ inside: string; piece: string }>((tie) => ({
  inside: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: fc.constantFrom('A', 'da', ' ', '\n', '.', '😀') }),
    fc.constant('<!-- -->'),
    fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'cite', 'mark'), tie('inside'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
  ),
}));

test('read in one go or walked, a block has the same text and segments', () => {
  fc.assert(
    fc.property(inside, (inner) => {
      // A label is no plain element, so the second paragraph is walked.
      put(`<p>${inner}</p><p><label>${inner}</label></p>`);
      const all = [];
      const walker = new BlockWalker({ top: document.body });
      for (let block = walker.next(); block !== undefined; block = walker.next()) if (block) all.push(block);
      const [whole, walked] = all;
      expect(whole?.text).toBe(walked?.text);
      if (!whole || !walked) return;
      expect([whole.segments, walked.segments === null]).toEqual([null, false]);
      const places = segmentsOfBox(whole.box).map(({ node, ...place }) => ({ ...place, data: node.data }));
      expect(places).toEqual(walked.segments?.map(({ node, ...place }) => ({ ...place, data: node.data })));
      expect(whole.first).toEqual(segmentsOfBox(whole.box)[0]);
    }),
    { numRuns: 200 },
  );
});

test('its first segment is found past comments and empty text nodes', () => {
  put('<p><!-- --><b></b><i>Ada</i> came.</p>');
  the('p').prepend(new Text(''));
  expect(firstSegmentOfBox(the('p'))).toEqual({ node: textIn(the('i')), from: 0, at: 0, length: 3 });
  put('<p><b></b></p>');
  expect(firstSegmentOfBox(the('p'))).toBeNull();
});
