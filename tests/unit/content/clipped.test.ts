import { expect, test } from 'vitest';
import { isClipped } from '../../../src/content/card-frame/clipped.ts';
import { put, the } from './made-page.ts';

/** A name far down in a box of 100 px. */
const inBox = (style: string): void => {
  put(
    `<main style="height: 100px; width: 200px; ${style}"><div style="height: 500px"></div><p style="width: 900px"><b>Ada</b></p></main>`,
  );
};
const isGone = (): boolean => isClipped(the('b').getBoundingClientRect(), the('b'));

test.each([
  ['scrolls', 'overflow: auto'],
  ['cuts off', 'overflow: hidden'],
  ['clips', 'overflow: clip'],
  ['clips up and down only', 'overflow-y: clip'],
])('a line that is out of a box that %s is out of sight, until it is scrolled to', (_, style) => {
  inBox(style);
  expect(isGone()).toBe(true);
  the('main').scrollTop = 500;
  if (the('main').scrollTop) expect(isGone()).toBe(false);
});

test('one that runs out of a box that shows it is in sight', () => {
  inBox('');
  expect(isGone()).toBe(false);
});

test('one that is out of it sideways is so where that is cut off', () => {
  put('<main style="overflow-x: clip; width: 50px"><p style="margin-left: 100px"><b>Ada</b></p></main>');
  expect(isGone()).toBe(true);
  the('main').style.cssText = 'overflow-y: clip; width: 50px';
  expect(isGone()).toBe(false);
});

test('one that is partly in it is in sight', () => {
  inBox('overflow: hidden');
  the('div').style.height = '90px';
  the('p').style.margin = '0';
  expect(isGone()).toBe(false);
});

test('what the page’s own body cuts off the window does', () => {
  put('<div style="height: 3000px"></div><b>Ada</b>');
  document.body.style.cssText = 'overflow: hidden; height: 100px';
  expect(isGone()).toBe(false);
  document.body.removeAttribute('style');
});
