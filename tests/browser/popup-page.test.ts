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
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim());

test('a row goes to the mention and closes the popup', async () => {
  const page = await open('normal');
  await page.getByRole('button', { name: 'Tom Weller 6 quotations 5 mentions here' }).click();
  await expect.poll(() => heard(page)).toEqual(['go 7 person:tom-weller', 'close']);
});

test('a page that does not answer keeps the popup open and says so', async () => {
  const page = await open('deaf');
  await page.getByRole('button', { name: /^Sampleland 9 mentions/ }).click();
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

test('names are marked otherwise on the site, and the page alone is left, by keyboard', async () => {
  const page = await open('normal');
  await page.getByText('For this site and page').press('Enter');
  await page.getByLabel('Mark names on gazette.example').selectOption('Tint');
  await page.getByLabel('Off on this page only').press('Space');
  await page.getByText('Off on this page.').waitFor();
  expect(await page.getByRole('switch', { name: 'On Record on gazette.example' }).getAttribute('aria-checked')).toBe(
    'true',
  );
  await page.getByLabel('Off on this page only').press('Space');
  await page.getByRole('heading', { name: 'On record here' }).waitFor();
  await page.getByLabel('Mark names on gazette.example').selectOption('As elsewhere');
  expect(await heard(page)).toEqual([
    'choose {"marks":"tint"}',
    'choose {"isPageOff":true}',
    'choose {"isPageOff":false}',
    'choose {"marks":null}',
  ]);
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

test('the article is kept and taken back, by keyboard', async () => {
  const page = await open('normal');
  await page.getByRole('button', { name: 'Keep this article' }).press('Enter');
  await page.getByText('Kept.', { exact: true }).waitFor();
  await expect.poll(() => focused(page), { message: 'the focus is at what can be done next' }).toBe('Undo');
  await page.getByRole('button', { name: 'Undo', description: 'Kept.' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep this article' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Keep this article');
  expect(await heard(page)).toEqual(['keep article false', 'undo article:00000000000000a1 true']);
});

test('whoever was not on record before is, in the open popup, once the article is kept', async () => {
  const page = await open('unknown');
  await page.getByRole('button', { name: /^Tom Weller.* not on record$/ }).waitFor();
  expect(await page.getByRole('heading', { name: 'On record here' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Keep this article' }).click();
  await page.getByRole('heading', { name: 'On record here' }).waitFor();
  await page.getByRole('button', { name: 'Tom Weller 6 quotations 5 mentions here' }).waitFor();
  await page.getByRole('button', { name: /^Tom Weller .* here on record$/ }).waitFor();
});

test('what is known of a kept article is corrected on the spot; a date that is none is not taken', async () => {
  const page = await open('just-kept');
  await page.getByLabel('Title').fill('The night train is back');
  await page.getByLabel('Title').press('Enter');
  await expect.poll(() => heard(page)).toEqual(['change article:00000000000000a1 The night train is back 2026-03-06']);
  // Once it is saved, the article is read again.
  await expect.poll(() => page.getByLabel('Title').getAttribute('value')).toBe('The night train is back');
  expect(await page.getByLabel('Title').evaluate((field) => field.matches(':focus')), 'it keeps the focus').toBe(true);
  await page.getByLabel('Date').fill('last Friday');
  await page.getByLabel('Date').blur();
  await page.getByLabel('Date').fill('2026-03');
  await page.getByLabel('Date').blur();
  await expect
    .poll(async () => (await heard(page)).slice(1))
    .toEqual(['change article:00000000000000a1 The night train is back 2026-03']);
});

test('where a page has a question, nothing is kept before it is answered', async () => {
  const page = await open('private');
  await page.getByRole('button', { name: 'Keep this article' }).press('Enter');
  await page.getByRole('alertdialog', { name: 'Keep from a private window?' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Keep it');
  expect(await heard(page)).toEqual([]);
  await page.getByRole('button', { name: 'Don’t keep it' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('Keep this article');
  await page.getByRole('button', { name: 'Keep this article' }).click();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  expect(await heard(page)).toEqual(['keep article true']);
});

test.each(['off', 'quiet'])('%s: the page is looked at only once the reader keeps it', async (stage) => {
  const page = await open(stage);
  await page.getByRole('button', { name: 'Keep this article' }).waitFor();
  expect(await heard(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this article' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  expect(await heard(page)).toEqual(['keep article false']);
});

test('a page that could not be looked at is told apart from one that may not be', async () => {
  const page = await open('unseen');
  await page.getByText('The page could not be looked at').waitFor();
});

test('a Keep that fails says so, and can be tried again', async () => {
  const page = await open('unkept');
  await page.getByRole('button', { name: 'Keep this article' }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('The article could not be kept.');
  await page.getByRole('button', { name: 'Keep this article' }).waitFor();
});

test('on a page that is no article, what is selected can be kept', async () => {
  const page = await open('selection');
  await page.getByRole('button', { name: 'Keep the selection' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  expect(await heard(page)).toEqual(['keep selection false']);
});

test('a page that is one of several says which, and which others are kept', async () => {
  const page = await open('page');
  await page.getByText('This is page 1 of 3. Each page is kept by itself, when you open it.').waitFor();
  await page.getByRole('button', { name: 'Keep this article' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  const second = await open('page-kept');
  await second.getByText('This is page 2 of 4. Kept too: pages 1, 3.').waitFor();
});

test('a PDF is chosen as a file', async () => {
  const page = await open('pdf');
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect.poll(() => heard(page)).toEqual(['open #/articles', 'close']);
});

test('with sixty rows, head and foot stay in 600 px', async () => {
  const page = await open('many');
  await page.getByRole('button', { name: /Alex Example 59/ }).waitFor();
  const foot = await page.getByRole('link', { name: 'Settings' }).boundingBox();
  expect(foot && foot.y + foot.height).toBeLessThanOrEqual(600);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => heard(page)).toEqual(['open #/settings', 'close']);
});

test('who speaks on the page is listed, on record or not; a row goes to the first place', async () => {
  const page = await open('speaking');
  await page.getByRole('heading', { name: 'Speaking here' }).waitFor();
  await page.getByRole('button', { name: /^Perpetua Sample 1 quotation here .*not on record/ }).click();
  await expect.poll(() => heard(page)).toEqual(['go 7 to 90', 'close']);
});

test('who is speaking is shown on the page, and hidden again', async () => {
  const page = await open('speaking');
  await page.getByRole('button', { name: 'Show who is speaking on the page' }).click();
  await expect.poll(() => heard(page)).toEqual(['show 7 true', 'close']);
  const shown = await open('shown');
  await shown.getByRole('button', { name: 'Hide who is speaking' }).click();
  await expect.poll(() => heard(shown)).toEqual(['show 7 false', 'close']);
  const unmoved = await open('unmoved');
  await unmoved.getByRole('button', { name: 'Show who is speaking on the page' }).click();
  await expect.poll(() => unmoved.getByRole('alert').textContent()).toContain('does not have its quotations');
});

test('a place that the page has no more is said', async () => {
  const page = await open('unmoved');
  await page.getByRole('button', { name: /^Perpetua Sample/ }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('does not have these words');
  expect(await heard(page)).toEqual(['go 7 to 90']);
});
