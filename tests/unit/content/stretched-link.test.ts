import { expect, test } from 'vitest';
import { elementsUnderStretchedLink } from '../../../src/content/shared/stretched-link.ts';
import { put, the } from './made-page.ts';

const TEASER = (
  link: string,
  over = '',
): string => `<style>a.after::after { content: ''; position: absolute; inset: 0 }</style>
<article style="position: relative; height: 100px; width: 300px"><h2 style="margin: 0; height: 50px">Ada came</h2>${over}${link}</article>`;
const OVER = 'style="position: absolute; inset: 0"';

/** What is seen in the middle of the headline. */
function seen(html: string): Set<Element> {
  put(html);
  const { left, top } = the('h2').getBoundingClientRect();
  return elementsUnderStretchedLink({ x: left + 10, y: top + 10 });
}

test.each([
  ['a link over it', `<a href="#" ${OVER}></a>`],
  ['a link whose own box is after it', '<a href="#" class="after">Read</a>'],
  ['a button over it', `<button style="position: absolute; inset: 0; width: 100%; background: none"></button>`],
  ['what says it is a link', `<div role="link" ${OVER}></div>`],
])('the headline is seen through %s', (_, link) => {
  expect(seen(TEASER(link)).has(the('h2'))).toBe(true);
});

test.each([
  ['what is painted', '<a href="#" style="position: absolute; inset: 0; background: #fff"></a>'],
  [
    'what has a picture for its background',
    `<a href="#" style="position: absolute; inset: 0; background: linear-gradient(red, blue)"></a>`,
  ],
  ['what is no link', `<div ${OVER}></div>`],
  ['nothing', ''],
])('no headline is seen through %s', (_, link) => {
  expect(seen(TEASER(link))).toEqual(new Set());
});

test.each([
  ['a picture', `<img alt="" ${OVER} width="300" height="100">`],
  ['a box with a background', '<div class="cover" style="position: absolute; inset: 0; background: #eee"></div>'],
])('nothing is seen under %s below the link', (_, over) => {
  const through = seen(TEASER(`<a href="#" ${OVER}></a>`, over));
  expect(through.has(the('h2'))).toBe(false);
  expect(through.size).toBe(1);
});
