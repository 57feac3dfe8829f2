import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPages, type TestPages } from '../pages/open.ts';

let pages: TestPages;
beforeAll(async () => {
  pages = await openTestPages();
});
afterAll(() => pages.close());

const open = (stage: string): Promise<Page> => pages.open(`popup.html?stage=${stage}`, { width: 340, height: 600 });
const heard = (page: Page): Promise<string[]> => page.evaluate(() => window.heard);

test('a row goes to the mention and closes the popup', async () => {
  const page = await open('normal');
  await page.getByRole('button', { name: 'Tom Weller 6 quotations 5 mentions here' }).click();
  await expect.poll(() => heard(page)).toEqual(['go 7 person:tom-weller', 'close']);
});

test('a page that does not answer keeps the popup open and says so', async () => {
  const page = await open('deaf');
  await page.getByRole('button', { name: /Sampleland none yet/ }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('The page did not answer.');
  expect(await heard(page)).toEqual([]);
});

test('the switch turns the site off and on again, by keyboard', async () => {
  const page = await open('normal');
  const toggle = page.getByRole('switch', { name: 'On Record on gazette.example' });
  await toggle.focus();
  await page.keyboard.press('Space');
  await page.getByText('Off on gazette.example.').waitFor();
  expect(await toggle.getAttribute('aria-checked')).toBe('false');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'On record here' }).waitFor();
  expect(await heard(page)).toEqual(['gazette.example off', 'gazette.example on']);
});

test('a page still being read fills up by itself', async () => {
  const page = await open('reading');
  await page.getByText('Reading the page…').waitFor();
  await page.getByRole('button', { name: /Tom Weller/ }).waitFor();
  await expect.poll(() => page.getByText('Reading the page…').count()).toBe(0);
});

test.each([
  ['empty', 'No people or countries found.'],
  ['refused', 'The browser doesn’t let extensions read this page.'],
  ['files', 'The browser doesn’t let On Record read files yet.'],
  ['unreached', 'On Record is not on this page yet.'],
])('%s: %s', async (stage, words) => {
  const page = await open(stage);
  await page.getByText(words).waitFor();
  expect(await page.getByRole('switch').count()).toBe(stage === 'refused' ? 0 : 1);
});

test('with sixty rows, head and foot stay in 600 px', async () => {
  const page = await open('many');
  await page.getByRole('button', { name: /Alex Example 59/ }).waitFor();
  const foot = await page.getByRole('link', { name: 'Settings' }).boundingBox();
  expect(foot && foot.y + foot.height).toBeLessThanOrEqual(600);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => heard(page)).toEqual(['open #/settings', 'close']);
});
