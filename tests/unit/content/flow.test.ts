import { expect, test } from 'vitest';
import { type Flow, flowOf, isReadItself } from '../../../src/content/reading/text/flow.ts';
import { put } from './made-page.ts';

function first(html: string): Element {
  const element = put(html).firstElementChild;
  if (!element) throw new Error('Nothing was put in.');
  return element;
}

test.each<[html: string, flow: Partial<Flow>]>([
  ['<p>Ada</p>', { as: 'block', read: 'yes', visible: true }],
  ['<b>Ada</b>', { as: 'inline', read: 'yes', visible: true }],
  ['<p style="display: contents">Ada</p>', { as: 'inline', read: 'yes' }],
  ['<span style="display: block">Ada</span>', { as: 'block', read: 'yes' }],
  ['<span style="display: inline-block">Ada</span>', { as: 'apart', read: 'yes' }],
  ['<span style="float: left">Ada</span>', { as: 'block', read: 'yes' }],
  ['<sup>1</sup>', { as: 'apart', read: 'yes' }],
  ['<ruby>Ada</ruby>', { as: 'inline', read: 'yes' }],
  ['<rt>Ada</rt>', { as: 'apart' }],
  ['<img alt="">', { as: 'apart' }],
  ['<br>', { as: 'block', read: 'never' }],
  ['<hr>', { as: 'block', read: 'never' }],
  ['<script>// Ada</script>', { as: 'inline', read: 'never' }],
  ['<script style="display: block">// Ada</script>', { as: 'inline', read: 'never' }],
  ['<code>Ada</code>', { as: 'apart', read: 'never' }],
  ['<pre>Ada</pre>', { as: 'block', read: 'never' }],
  ['<textarea>Ada</textarea>', { read: 'never' }],
  ['<p contenteditable>Ada</p>', { read: 'never' }],
  ['<p contenteditable="false">Ada</p>', { read: 'yes' }],
  ['<p hidden>Ada</p>', { read: 'hidden' }],
  ['<p hidden contenteditable>Ada</p>', { read: 'never' }],
  ['<p style="content-visibility: hidden">Ada</p>', { read: 'hidden' }],
  ['<p style="visibility: hidden">Ada</p>', { as: 'block', read: 'yes', visible: false }],
  ['<p style="visibility: collapse">Ada</p>', { read: 'yes', visible: false }],
])('%s', (html, flow) => {
  expect(flowOf(first(html))).toMatchObject(flow);
});

test.each([
  ['<p hidden>Ada</p>', true],
  ['<code>Ada</code>', false],
  ['<script>// Ada</script>', false],
  ['<p contenteditable>Ada</p>', false],
])('whether %s is read, be it shown or not: %s', (html, is) => {
  expect(isReadItself(first(html))).toBe(is);
});
