import { expect, test } from 'vitest';
import { type ElementLayout, isReadableKind, layoutOf } from '../../../src/content/reading/text/element-layout.ts';
import { put } from './made-page.ts';

function first(html: string): Element {
  const element = put(html).firstElementChild;
  if (!element) throw new Error('There is no element.');
  return element;
}

test.each<[html: string, layout: Partial<ElementLayout>]>([
  ['<p>Ada</p>', { as: 'block', read: 'yes', visible: true }],
  ['<b>Ada</b>', { as: 'inline', read: 'yes', visible: true }],
  ['<p style="display: contents">Ada</p>', { as: 'inline', read: 'yes' }],
  ['<span style="display: block">Ada</span>', { as: 'block', read: 'yes' }],
  ['<span style="display: inline-block">Ada</span>', { as: 'apart', read: 'yes' }],
  ['<span style="float: left">Ada</span>', { as: 'block', read: 'yes' }],
  ['<span style="float: left">A</span>rmenia agreed', { as: 'inline', read: 'yes' }],
  ['<span style="display: inline-block">“J</span>apan', { as: 'inline', read: 'yes' }],
  ['<span style="float: left">P</span>ERU signed', { as: 'inline', read: 'yes' }],
  // An initial in a circle beside a name, and a key on a keyboard.
  ['<span style="display: inline-block">J</span>Japan', { as: 'apart' }],
  ['<span style="display: inline-block">A</span> key', { as: 'apart' }],
  // Letters that lead into a register, and a cell.
  ['<p>A</p><p>B</p>', { as: 'block' }],
  ['<li>A</li>rmenia', { as: 'block' }],
  ['<div style="display: inline-block">P</div><div style="display: inline-block">e</div>ru', { as: 'inline' }],
  ['<span><span style="float: left">A</span></span>rmenia agreed', { as: 'inline', read: 'yes' }],
  // Part of a word in a box without edges; and words beside each other.
  ['<i style="display: inline-block">Arm</i>enia', { as: 'inline', read: 'yes' }],
  ['<i style="display: inline-table">Arm</i>enia', { as: 'inline' }],
  ['P<i style="display: inline-block">eru</i>', { as: 'inline' }],
  ['Arm<i style="display: inline-block">enia</i>', { as: 'inline' }],
  [' <i style="display: inline-block">eru</i>', { as: 'apart' }],
  ['<i style="display: inline-block; margin-right: 4px">New</i>peru', { as: 'apart' }],
  ['<i style="display: inline-block; padding: 4px">New</i>peru', { as: 'apart' }],
  ['<i style="display: inline-block">Peru</i>Chile', { as: 'apart' }],
  ['<i style="display: inline-block">Peru</i> and', { as: 'apart' }],
  ['<sup>1</sup>', { as: 'apart', read: 'yes' }],
  ['<ruby>Ada</ruby>', { as: 'inline', read: 'yes' }],
  ['<rt>Ada</rt>', { as: 'apart' }],
  ['<img alt="">', { as: 'apart' }],
  ['<br>', { as: 'line', read: 'never' }],
  ['<hr>', { as: 'block', read: 'never' }],
  ['<script>// Ada</script>', { as: 'inline', read: 'never' }],
  ['<script style="display: block">// Ada</script>', { as: 'inline', read: 'never' }],
  ['<code>Ada</code>', { as: 'apart', read: 'never' }],
  ['<pre>Ada</pre>', { as: 'block', read: 'never' }],
  ['<pre>FOR RELEASE\n\nPeru and Japan signed the paper.\nIt would hold.</pre>', { as: 'block', read: 'yes' }],
  ['<pre>const peru = { name: "The paper that they signed." };\nif (peru) { sign(peru); }</pre>', { read: 'never' }],
  ['<pre><code>Peru and Japan signed the paper.</code></pre>', { read: 'never' }],
  ['<pre>$ ls /peru\ntotal 0\n# This lists all of the files here.</pre>', { read: 'never' }],
  ['<textarea>Ada</textarea>', { read: 'never' }],
  ['<p contenteditable>Ada</p>', { read: 'never' }],
  ['<p contenteditable="false">Ada</p>', { read: 'yes' }],
  ['<p hidden>Ada</p>', { read: 'hidden' }],
  ['<p hidden contenteditable>Ada</p>', { read: 'never' }],
  ['<p style="content-visibility: hidden">Ada</p>', { read: 'hidden' }],
  ['<p style="visibility: hidden">Ada</p>', { as: 'block', read: 'yes', visible: false }],
  ['<p style="visibility: collapse">Ada</p>', { read: 'yes', visible: false }],
])('%s', (html, layout) => {
  expect(layoutOf(first(html))).toMatchObject(layout);
});

test.each([
  ['<p hidden>Ada</p>', true],
  ['<code>Ada</code>', false],
  ['<script>// Ada</script>', false],
  ['<p contenteditable>Ada</p>', false],
])('whether %s is of a kind that is read, shown or not: %s', (html, is) => {
  expect(isReadableKind(first(html))).toBe(is);
});
