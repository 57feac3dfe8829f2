import { describe, expect, test } from 'vitest';
import { focused, heard, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

test('a lost record is said of until a backup is restored, or the reader knows', async () => {
  const page = await open('', 'lost');
  await page.getByText('41 articles that you had kept on 3 March').waitFor();
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('2 articles restored.').waitFor();
  await expect.poll(() => page.getByText('The browser has lost your record.').count()).toBe(0);
  const again = await open('', 'lost');
  await again.getByRole('button', { name: 'Don’t show again' }).press('Enter');
  await expect.poll(() => again.getByText('The browser has lost your record.').count()).toBe(0);
  await expect.poll(() => focused(again)).toBe('Search names, quotations, articles');
});

test('what cannot be read says so and can be tried again', async () => {
  const page = await open('', 'broken');
  await page.getByRole('alert').filter({ hasText: 'This could not be read. Nothing was changed.' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

describe('a record that cannot be opened', () => {
  test('is a page that says why, has the focus, and can be tried again', async () => {
    const page = await open('', 'blocked');
    await page.getByRole('heading', { name: 'The record cannot be opened' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'holds this record open' }).waitFor();
    expect(await page.title()).toBe('The record cannot be opened – On Record');
    await expect.poll(() => focused(page)).toBe('Try again');
    expect(await page.locator('tbody').count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Try again');
    await page.keyboard.press('Enter');
    await page.getByText('5 articles, last kept first').waitFor();
  });

  test('by a newer version says so wherever one is', async () => {
    const page = await open('#/settings', 'newer');
    await page.getByText('A newer version of On Record has written this record.').waitFor();
    await page.getByRole('button', { name: 'Save what can still be read' }).click();
    await page.getByText('41 articles saved among your downloads, as a backup. 2 texts could not be read.').waitFor();
    expect(await heard(page)).toContainEqual(expect.stringMatching(/^save on-record-rescued-.*\.json$/));
  });

  test('yet is not blank', async () => {
    const page = await open('', 'opening');
    await page.getByText('Opening the record…').waitFor();
  });
});

describe('a record that cannot be used is begun anew', () => {
  test('where it cannot be opened, after saying what is lost and saving what can be read', async () => {
    const page = await open('', 'newer');
    const button = page.getByRole('button', { name: 'Start anew…' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete the record and start anew?' });
    await dialog.getByText('Deletes the whole record: the 41 articles that you had kept on 3 March').waitFor();
    await dialog.getByRole('button', { name: 'Save what can be read' }).click();
    await dialog.getByText('41 articles saved among your downloads').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Start anew…');
    expect(await heard(page)).toEqual([expect.stringMatching(/^save on-record-rescued-/)]);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('link', { name: /^Articles 1$/ }).waitFor();
    await page.getByText('1 article', { exact: true }).waitFor();
    expect((await heard(page)).at(-1)).toBe('start anew');
  });

  test('where nobody knows what it held, all of it is said to go', async () => {
    const page = await open('', 'blocked');
    await page.getByRole('button', { name: 'Start anew…' }).click();
    await page.getByText('Deletes the whole record: every article you kept, and all your corrections.').waitFor();
  });

  test('where it opens and cannot be read, beside the reset that fails', async () => {
    const page = await open('#/settings', 'broken');
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByText('The record could not be read. Nothing was changed; try again.').waitFor();
    await page.getByRole('button', { name: 'Start anew…' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('A new record has begun.').waitFor();
    expect(await page.getByRole('button', { name: 'Start anew…' }).count()).toBe(0);
  });

  test('is not offered where it can be read', async () => {
    const page = await open('#/settings');
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog', { name: 'Reset On Record?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Start anew…' }).count()).toBe(0);
  });

  test('and says why where another page holds it', async () => {
    const page = await open('', 'held');
    await page.getByRole('button', { name: 'Start anew…' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('alert').filter({ hasText: 'Another page of On Record holds this record open.' }).waitFor();
  });
});

describe('where the disk is full, that is said of', () => {
  const FULL = 'There is no room left on this disk. Nothing was stored; what was there is still there.';

  test('deleting', async () => {
    const page = await open('', 'full');
    await page.getByRole('checkbox', { name: 'Select The night train returns' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText(FULL).waitFor();
  });

  test('adding', async () => {
    const page = await open('', 'full');
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('A title\nText.') });
    await page.getByText(FULL).waitFor();
  });

  test('a backup, a restoring and a reset', async () => {
    const page = await open('#/settings', 'full');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText(FULL).waitFor();
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: FULL }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect.poll(() => page.getByRole('alert').filter({ hasText: FULL }).count()).toBe(2);
  });
});
