import { expect, test } from 'vitest';
import { isCovered } from '../../../src/content/interaction/mentions/covered.ts';
import { put, textIn, the } from './made-page.ts';

/** The middle of the text in an element. */
function middleOf(element: Element) {
  const range = new Range();
  range.selectNodeContents(textIn(element));
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

const nobodys = () => false;
const OVER = 'position: fixed; inset: 0; background: white';

test.each<[what: string, html: string, is: boolean]>([
  ['a plain paragraph', '<p id="box">Peru</p>', false],
  ['with markup in it', '<p id="box"><b><i>Peru</i></b></p>', false],
  ['a bar that stays over it', `<p id="box">Peru</p><div style="${OVER}">Bar</div>`, true],
  ['behind a modal dialog', '<p id="box">Peru</p><dialog style="margin: 0">Subscribe now, and read on.</dialog>', true],
  ['in a modal dialog', '<dialog style="margin: 0"><p id="box">Peru</p></dialog>', false],
  ['clipped away', '<div style="clip-path: inset(100%)"><p id="box">Peru</p></div>', true],
  ['that takes no pointer', '<div style="pointer-events: none"><p id="box">Peru</p></div>', false],
  ['that is inert', '<div inert><p id="box">Peru</p></div>', false],
  ['in a button', '<button><span id="box" style="display: block">Peru</span></button>', false],
  [
    'under the link of its teaser',
    '<div style="position: relative"><p id="box">Peru</p><a href="#x" style="position: absolute; inset: 0"></a></div>',
    false,
  ],
])('a name %s: %s', (_, html, is) => {
  put(html);
  document.querySelector('dialog')?.showModal();
  expect(isCovered(middleOf(the('#box')), the('#box'), nobodys)).toBe(is);
});

test('what is ours is looked through', () => {
  put(`<p id="box">Peru</p><div id="own" style="${OVER}"></div>`);
  expect(isCovered(middleOf(the('#box')), the('#box'), (element) => element === the('#own'))).toBe(false);
});

test.each([
  ['seen', '<p>Peru</p>', false],
  ['under a bar in the same tree', `<p>Peru</p><div style="${OVER}">Bar</div>`, true],
])('a name in a shadow tree is %s', (_, html, is) => {
  put('<div id="host"></div>');
  const root = the('#host').attachShadow({ mode: 'open' });
  root.innerHTML = html;
  const box = root.querySelector('p');
  if (!box) throw new Error('There is no paragraph.');
  expect(isCovered(middleOf(box), box, nobodys)).toBe(is);
});
