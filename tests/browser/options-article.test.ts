import { expect, test } from 'vitest';
import { focused, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

test('a quotation leads to its sentence in the kept text, marked, in view and focused', async () => {
  const page = await open('#/quotations');
  await page.getByRole('link', { name: 'Sample Gazette' }).nth(1).click();
  const mark = page.locator('mark');
  await mark.waitFor();
  expect(await mark.textContent()).toBe('the city “will not pay twice for the same seat.”');
  const box = await mark.boundingBox();
  expect(box && box.y > 0 && box.y < 880).toBe(true);
  expect(await focused(page)).toBe('the city “will not pay twice for the same seat.”');
});

test('a place in another version of the text is not guessed at', async () => {
  const page = await open(
    '#/article/article:0000000000000001?quotation=article:0000000000000001@0000000000000000:5-20',
  );
  await page.getByText('The kept text no longer has this quotation.').waitFor();
  expect(await page.locator('mark').count()).toBe(0);
});

test('what changed in a version opens by keyboard, says which words came and went, and fits into 400 px', async () => {
  const page = await open('#/article/article:0000000000000001');
  await page.setViewportSize({ width: 400, height: 800 });
  const newest = page.locator('.version', { hasText: 'shown below' });
  await newest.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Quotations that are gone').waitFor();
  expect(await newest.locator('ins').first().textContent()).toBe('Added: four');
  expect(await newest.locator('del').first().textContent()).toBe('Removed: three');
  expect(await page.locator('.version').allTextContents()).toEqual([
    expect.stringMatching(/^Kept \d+ March 2026, /),
    expect.stringMatching(/^Kept \d+ March 2026, /),
    'Came with On Record',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});
