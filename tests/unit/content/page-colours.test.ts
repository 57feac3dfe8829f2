import { afterEach, expect, test } from 'vitest';
import { colourSchemeAt, PREFERS_DARK } from '../../../src/content/card-frame/page-colours.ts';
import { put, the } from './made-page.ts';

afterEach(() => {
  document.documentElement.removeAttribute('style');
});

test.each([
  ['#fff', 'light'],
  ['#111', 'dark'],
  ['rgb(20 30 60)', 'dark'],
  ['hsl(50 100% 90%)', 'light'],
  ['oklch(0.2 0.02 250)', 'dark'],
  ['oklab(0.95 -0.01 -0.02)', 'light'],
  ['lab(12 -3 4)', 'dark'],
  ['lch(90 5 200)', 'light'],
  ['color(srgb 0.1 0.1 0.12)', 'dark'],
  ['color(display-p3 0.9 0.95 0.9)', 'light'],
  ['navy', 'dark'],
])('on a background of %s the page is %s', (background, scheme) => {
  put(`<main style="background: ${background}"><p>They met <b>Ada</b>.</p></main>`);
  expect(colourSchemeAt(the('b'))).toBe(scheme);
});

test('what is see-through is looked through', () => {
  put('<main style="background: #111"><p style="background: rgb(255 255 255 / 0.1)"><b>Ada</b></p></main>');
  expect(colourSchemeAt(the('b'))).toBe('dark');
  the('p').style.background = 'rgb(255 255 255 / 0.9)';
  expect(colourSchemeAt(the('b'))).toBe('light');
});

test('on a picture the text says it', () => {
  const picture = 'background-image: linear-gradient(red, blue)';
  put(`<main style="background-color: white; ${picture}"><p><b>Ada</b></p></main>`);
  the('main').style.color = '#eee';
  expect(colourSchemeAt(the('b'))).toBe('dark');
  the('main').style.color = '#222';
  expect(colourSchemeAt(the('b'))).toBe('light');
});

test('without a background the canvas says it', () => {
  put('<p><b>Ada</b></p>');
  expect(colourSchemeAt(the('b'))).toBe('light');
  document.documentElement.style.colorScheme = 'dark';
  expect(colourSchemeAt(the('b'))).toBe('dark');
  document.documentElement.style.colorScheme = 'light dark';
  const wanted = PREFERS_DARK.matches ? 'dark' : 'light';
  expect(colourSchemeAt(the('b'))).toBe(wanted);
});
