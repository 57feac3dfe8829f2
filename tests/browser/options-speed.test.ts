import { expect, test } from 'vitest';
import { limitHere } from './harness/limit.ts';
import { focused, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

test('ten thousand articles stay quick, a page at a time', async () => {
  const page = await open('', 'many');
  await page.getByText('1–100 of 10,000').waitFor();
  const started = Date.now();
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await page.getByText('Article number 1 of many').waitFor();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('101–200 of 10,000').waitFor();
  expect(Date.now() - started).toBeLessThan(limitHere(3_000));
  expect(await focused(page)).toBe('Next');
  expect(await page.locator('tbody tr').count()).toBe(100);
});
