import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Walk } from '../../../src/content/reading/text/walk.ts';
import { wholeText } from '../../../src/content/reading/text/whole-text.ts';
import { MOST_BLOCK } from '../../../src/content/shared/most-block.ts';
import { firstIn, MOST_INNER, segmentsIn } from '../../../src/content/shared/whole.ts';
import { put, textIn, the } from './made-page.ts';

const wholeOf = (inner: string): string | null => {
  put(`<section>${inner}</section>`);
  return wholeText(the('section'));
};

test.each([
  ['nothing but text', 'Ada came.', 'Ada came.'],
  ['words marked in it', 'Ada <b>Bo <i>Cy</i></b> <a href="#">Di</a>', 'Ada Bo Cy Di'],
  ['a comment', 'Ada<!-- Bo -->', 'Ada'],
])('a block with %s is read in one look', (_, inner, text) => {
  expect(wholeOf(inner)).toBe(text);
});

test.each([
  ['a line break', 'Ada<br>Bo'],
  ['a block', 'Ada<div>Bo</div>'],
  ['code', 'Ada <b><code>Bo</code></b>'],
  ['a note’s number', 'Ada<sup>1</sup>'],
  ['a script', 'Ada<script>//</script>'],
  ['a word that is hidden', 'Ada <b hidden>Bo</b>'],
  ['a word that is not to be seen', 'Ada <b style="visibility: hidden">Bo</b>'],
  ['a word in a box of its own', 'Ada <b style="display: inline-block">Bo</b>'],
  ['a word to be edited', 'Ada <b contenteditable>Bo</b>'],
  ['a hidden one deep in it', 'Ada <b><i><u><s hidden>Bo</s></u></i></b>'],
  ['too many words marked', '<b>Ada</b>'.repeat(MOST_INNER + 1)],
  ['too much text', 'x'.repeat(MOST_BLOCK + 1)],
])('a block with %s is walked', (_, inner) => {
  expect(wholeOf(inner)).toBeNull();
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

test('read in one look or walked, a block says the same, in the same places', () => {
  fc.assert(
    fc.property(inside, (inner) => {
      // What no paragraph holds in its lines, and has it walked.
      put(`<p>${inner}</p><p><label>${inner}</label></p>`);
      const all = [];
      const walk = new Walk({ top: document.body }, () => {});
      for (let block = walk.next(); block !== undefined; block = walk.next()) if (block) all.push(block);
      const [whole, walked] = all;
      expect(whole?.text).toBe(walked?.text);
      if (!whole || !walked) return;
      expect([whole.segments, walked.segments === null]).toEqual([null, false]);
      const places = segmentsIn(whole.box).map(({ node, ...place }) => ({ ...place, data: node.data }));
      expect(places).toEqual(walked.segments?.map(({ node, ...place }) => ({ ...place, data: node.data })));
      expect(whole.first).toEqual(segmentsIn(whole.box)[0]);
    }),
    { numRuns: 200 },
  );
});

test('its first stretch is found past comments and empty texts', () => {
  put('<p><!-- --><b></b><i>Ada</i> came.</p>');
  the('p').prepend(new Text(''));
  expect(firstIn(the('p'))).toEqual({ node: textIn(the('i')), from: 0, at: 0, length: 3 });
  put('<p><b></b></p>');
  expect(firstIn(the('p'))).toBeNull();
});
