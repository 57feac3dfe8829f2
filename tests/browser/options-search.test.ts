import { expect, test } from 'vitest';
import { focused, optionsPages } from './harness/options-pages.ts';
import { tellCopies } from './harness/told-copies.ts';

const open = optionsPages();

test('search finds as it is typed, keeps the focus, and is one step of the history', async () => {
  const page = await open('#/people');
  await page.getByRole('searchbox', { name: /^Search/ }).focus();
  await page.keyboard.type('train', { delay: 20 });
  await page.getByText('1 quotation, 5 articles').waitFor();
  // "trai" finds the same: only then is it what the last letter gave.
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/search?q=train');
  await page.keyboard.type('xyz', { delay: 20 });
  await page.getByText('Nothing found.').waitFor();
  expect(await page.getByRole('searchbox', { name: /^Search/ }).inputValue()).toBe('trainxyz');
  await page.goBack();
  await page.getByText('5 people, most quotations first').waitFor();
});

test('a quotation that was found is copied and cited from there, and what was copied is said in sight', async () => {
  const page = await open('#/search?q=signal');
  const hit = page.locator('.hits li').first();
  await tellCopies(page);
  await hit.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('status').getByText('Quotation copied').waitFor();
  expect(await page.title()).toBe('“In Sampleland I learned to point at every signal and say its name”');
  await hit.getByRole('button', { name: 'Cite' }).click();
  await page.getByRole('status').getByText('Citation copied').waitFor();
  expect(await page.title()).toContain('Tom Weller, a driver. “The night train returns”');
});

test('everything that a search finds is reached by keyboard, a page at a time, and the address says where', async () => {
  const page = await open('#/search?q=the', 'many');
  await page.getByText('6,666 quotations, 10,000 articles').waitFor();
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Sample Gazette');
  await page.keyboard.press('ArrowUp');
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'All 6,666 quotations' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1–50 of 6,666').waitFor();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('51–100 of 6,666').waitFor();
  expect(await focused(page)).toBe('Next');
  expect(await page.evaluate(() => location.hash)).toBe('#/search?q=the&in=quotations&page=2');
  await page.goBack();
  await page.getByText('1–50 of 6,666').waitFor();
});
