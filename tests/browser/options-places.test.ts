import { expect, test } from 'vitest';
import { focused, optionsPages, titles } from './harness/options-pages.ts';

const open = optionsPages();

test('following a link to another page puts the focus on its heading', async () => {
  const page = await open('#/people');
  await page.getByRole('link', { name: 'Tom Weller' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tom Weller' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Tom Weller');
  expect(await page.title()).toBe('Tom Weller – On Record');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('5 people, most quotations first').waitFor();
  expect(await page.title()).toBe('People – On Record');
});

test.each([
  ['#/quotations?speaker=person:tom-weller', 'Tom Weller', 'People'],
  ['#/quotations?about=country:ZZ', 'Sampleland', 'Countries'],
  ['#/article/article:0000000000000001', 'The night train returns', 'Articles'],
])('%s has %s for its only heading of the page, and the way back above it', async (place, name, back) => {
  const page = await open(place);
  const heading = page.getByRole('heading', { level: 2 });
  await expect.poll(() => heading.allTextContents()).toEqual([expect.stringMatching(new RegExp(`${name}$`))]);
  expect(await heading.evaluate((h2) => getComputedStyle(h2).fontSize)).toBe('22px');
  const up = await page.getByRole('main').getByRole('link', { name: back, exact: true }).boundingBox();
  const box = await heading.boundingBox();
  expect(up && box && up.y + up.height <= box.y).toBe(true);
  expect(up && box && Math.abs(up.x + 8 - box.x), 'on one edge').toBeLessThan(1);
});

test('an address that changes while the page is first painted is followed', async () => {
  const page = await open('#/settings');
  await page.addInitScript(() => {
    const rendered = new MutationObserver(() => {
      if (!document.querySelector('nav')) return;
      rendered.disconnect();
      location.hash = '#/articles';
    });
    rendered.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect.poll(() => titles(page)).toHaveLength(5);
});
