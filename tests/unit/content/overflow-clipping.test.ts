import { expect, test } from 'vitest';
import { isLineClipped } from '../../../src/content/card-frame/overflow-clipping.ts';
import { put, the } from './made-page.ts';

/** A name far down in a box of 100 px. */
const inBox = (style: string): void => {
  put(
    `<main style="height: 100px; width: 200px; ${style}"><div style="height: 500px"></div><p style="width: 900px"><b>Ada</b></p></main>`,
  );
};
const isClipped = (): boolean => isLineClipped(the('b').getBoundingClientRect(), the('b'));

test.each([
  ['scrolls', 'overflow: auto'],
  ['cuts off', 'overflow: hidden'],
  ['clips', 'overflow: clip'],
  ['clips up and down only', 'overflow-y: clip'],
])('a line outside of a box that %s is clipped, until it is scrolled to', (_, style) => {
  inBox(style);
  expect(isClipped()).toBe(true);
  the('main').scrollTop = 500;
  if (the('main').scrollTop) expect(isClipped()).toBe(false);
});

test('a line that overflows visibly is not clipped', () => {
  inBox('');
  expect(isClipped()).toBe(false);
});

test('a line outside of it sideways is clipped where that direction is', () => {
  put('<main style="overflow-x: clip; width: 50px"><p style="margin-left: 100px"><b>Ada</b></p></main>');
  expect(isClipped()).toBe(true);
  the('main').style.cssText = 'overflow-y: clip; width: 50px';
  expect(isClipped()).toBe(false);
});

test('a line that is partly inside is not clipped', () => {
  inBox('overflow: hidden');
  the('div').style.height = '90px';
  the('p').style.margin = '0';
  expect(isClipped()).toBe(false);
});

test('the overflow of the body is not looked at', () => {
  put('<div style="height: 3000px"></div><b>Ada</b>');
  document.body.style.cssText = 'overflow: hidden; height: 100px';
  expect(isClipped()).toBe(false);
  document.body.removeAttribute('style');
});
