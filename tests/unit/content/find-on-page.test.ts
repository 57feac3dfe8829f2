import { afterEach, expect, test } from 'vitest';
import { findOnPage } from '../../../src/content/this-page/find-on-page.ts';

const SAID = '“We are back,”';
const ARTICLE = `The lamp is lit.\n${SAID} said Ada Byron on the stairs.\nNobody answered.`;
const { signal } = new AbortController();

afterEach(() => document.body.replaceChildren());

const found = async (html: string) => {
  document.body.innerHTML = html;
  const start = ARTICLE.indexOf(SAID);
  return findOnPage(ARTICLE, { start, end: start + SAID.length }, signal);
};

test('finds words across elements and white space', async () => {
  const range = await found(
    '<p>The lamp is lit.</p><p>“We <b>are</b>\n back,” said <a href="#">Ada Byron</a> on the stairs.</p>',
  );
  expect(range?.toString().replace(/\s+/g, ' ')).toBe(SAID);
});

test('passes over a pull quote, and over what cannot be seen', async () => {
  const sentence = `${SAID} said Ada Byron on the stairs.`;
  const range = await found(
    `<aside>${SAID}</aside><p hidden>${sentence}</p><script type="x">${sentence}</script><p id="it">${sentence}</p>`,
  );
  expect(range?.startContainer.parentElement?.id).toBe('it');
  expect(range?.toString()).toBe(SAID);
});

test('finds nothing where the paragraph has changed', async () => {
  expect(await found(`<p>${SAID} said Ada Byron in the garden.</p>`)).toBeNull();
});
