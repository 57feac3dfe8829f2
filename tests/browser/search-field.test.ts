import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPages, type TestPages } from '../pages/open.ts';

let pages: TestPages;
beforeAll(async () => {
  pages = await openTestPages();
});
afterAll(() => pages.close());

/** More than the pause after which the search field searches, in ms. */
const LONG = 400;

test('what is opened before the last letter was searched for stays open', async () => {
  const page = await pages.open('options.html?stage=normal#/search?q=trai');
  await page.locator('[data-hit][href^="#/article/"]').first().waitFor();
  await page.getByRole('searchbox', { name: /^Search/ }).press('End');
  const seen = await page.evaluate(async (ms) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return 'no field';
    field.value += 'n';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // The pause begins after the letter is drawn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    document.querySelector<HTMLElement>('[data-hit][href^="#/article/"]')?.click();
    // A busy page: the pause is over before anything is drawn anew.
    for (const until = performance.now() + ms; performance.now() < until; );
    await new Promise((resolve) => setTimeout(resolve, ms));
    return location.hash;
  }, LONG);
  expect(seen).toMatch(/^#\/article\//);
});

test('letters that are typed on another page are searched for after a pause', async () => {
  const page = await pages.open('options.html?stage=normal#/articles');
  await page.getByText('5 articles').first().waitFor();
  await page.getByRole('searchbox', { name: /^Search/ }).pressSequentially('train');
  await page.waitForFunction(() => location.hash === '#/search?q=train');
});
