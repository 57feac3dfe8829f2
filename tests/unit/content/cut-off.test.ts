import { expect, test } from 'vitest';
import { isCutOff } from '../../../src/content/interaction/mentions/cut-off.ts';
import { put, textIn, the } from './made-page.ts';

/** The line of the last word in an element. */
function lastLine(element: Element): DOMRect {
  const node = textIn(element);
  const range = new Range();
  range.setStart(node, node.data.lastIndexOf(' ') + 1);
  range.setEnd(node, node.data.length);
  return range.getBoundingClientRect();
}

const LONG = 'A long teaser about the harbour and its cranes '.repeat(20);

test.each<[string, string, boolean]>([
  ['in a plain box', '', false],
  [
    'beyond the lines of a clamped box',
    'display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden',
    true,
  ],
  ['below the edge of a box that cuts off', 'height: 40px; overflow: hidden', true],
  ['below the edge of a box that scrolls', 'height: 40px; overflow: auto', false],
  ['in a box that cuts off and is high enough', 'overflow: hidden', false],
])('the last word %s: %s', (_, style, is) => {
  put(`<div style="width: 300px; ${style}" id="box">${LONG}Armenia</div>`);
  expect(isCutOff(lastLine(the('#box')), the('#box'))).toBe(is);
});

test('a box that scrolls is itself looked at in the boxes around it', () => {
  put(
    `<div style="height: 50px; overflow: hidden"><div style="height: 200px"></div><div id="box" style="height: 40px; overflow: auto">${LONG}Armenia</div></div>`,
  );
  expect(isCutOff(lastLine(the('#box')), the('#box'))).toBe(true);
});
