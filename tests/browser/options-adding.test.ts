import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, heard, optionsPages, titles } from './harness/options-pages.ts';

const open = optionsPages();

describe('adding', () => {
  const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  test('files are added, and each that is not says why', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles([
        file('one.txt', 'One new title\nIts text.'),
        file('empty.txt', ''),
        file('again.txt', 'The night train returns\nAgain.'),
        file('odd.txt', 'planted\nOdd.'),
      ]);
    await page.getByText('1 article added. 1 was there already. 2 could not be read.').waitFor();
    for (const words of ['empty.txt is empty.', 'odd.txt could not be read: The reader stopped.'])
      await page.getByText(words).waitFor();
    await expect.poll(() => titles(page)).toContain('One new title');
    await page.getByRole('button', { name: 'Save the list' }).click();
    expect((await heard(page)).some((line) => /^save import .*\.csv/.test(line))).toBe(true);
    await page.getByRole('button', { name: 'Take it out again' }).click();
    await expect.poll(() => titles(page)).not.toContain('One new title');
    await expect.poll(() => focused(page)).toBe('Add articles');
  });

  test('what the columns of a table hold is asked once, with its first rows, by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles([file('export.csv', 'x'), file('more.csv', 'x')]);
    await expect.poll(() => focused(page)).toBe('What do the columns of export.csv hold?');
    await page.getByRole('cell', { name: 'Der Nachtzug kommt zurück' }).waitFor();
    await page.getByRole('button', { name: 'Import' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Choose the column that holds the articles’ text.').waitFor();
    await page.getByLabel('Text (needed)').selectOption('Volltext');
    await page.getByLabel('Title', { exact: true }).selectOption('Überschrift');
    await page.getByRole('button', { name: 'Import' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 article added.').waitFor();
    expect(await heard(page)).toContain(
      'import export.csv, more.csv {"url":"url","text":"Volltext","title":"Überschrift"}',
    );
  });

  test('an import that is stopped asks, and does what it is told', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles([file('long.txt', 'x')]);
    await page.getByText('You can close this page').waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Keep the 3 articles read so far?');
    await page.getByRole('button', { name: 'Go on importing' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Keep nothing' }).click();
    await expect.poll(() => focused(page)).toBe('Add articles');
    expect((await heard(page)).filter((line) => line.startsWith('answer'))).toEqual(['answer go on', 'answer drop']);
  });

  test('files held over the page are shown where they may be let go', async () => {
    const page = await open();
    await page.getByText('5 articles').waitFor();
    const held = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'a.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('dragover', { dataTransfer: held });
    await page.getByText('Let go to add these').waitFor();
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('dragleave', { dataTransfer: held });
    await expect.poll(() => page.getByText('Let go to add these').count()).toBe(0);
  });

  test('a dropped file is added', async () => {
    const page = await open();
    await page.getByText('5 articles, last kept first').waitFor();
    const dropped = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['A dropped title\nIts text.'], 'dropped.txt', { type: 'text/plain' }));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('main')?.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(dropped, 'the browser does not open the file in the page’s place').toBe(true);
    await expect.poll(() => titles(page)).toContain('A dropped title');
  });

  test('a pasted text is added, by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Paste text' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('paste');
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Choose files');
    await page.getByRole('button', { name: 'Paste text' }).press('Enter');
    await page.keyboard.insertText('A pasted title\nhttps://example.com/a\n2026-03-06\nIts text.');
    // What the text says is in the fields; the source it does not say.
    await expect.poll(() => page.getByLabel('Address').inputValue()).toBe('https://example.com/a');
    expect(await page.getByLabel('Date').inputValue()).toBe('2026-03-06');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Sample Gazette');
    await page.keyboard.press('Enter');
    await page.getByText('1 article added.').waitFor();
    await expect.poll(() => titles(page)).toContain('A pasted title');
    expect(await page.locator('#paste').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Choose files');
  });

  test('a pasted text that could not be added is not lost', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.locator('#paste').fill('planted\nIts text.');
    await page.getByRole('button', { name: 'Add this text' }).click();
    await page.getByText('The text could not be added. Nothing was changed; try again.').waitFor();
    expect(await page.locator('#paste').inputValue()).toBe('planted\nIts text.');
  });

  test('dropped files are added wherever on the page they land', async () => {
    const page = await open();
    await page.getByText('5 articles').waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['A dropped title\nIts text.'], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('drop', { dataTransfer: dropped });
    await expect.poll(() => titles(page)).toContain('A dropped title');
  });
});

describe('a message does not outlive what it speaks of', () => {
  const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('A note from the quay\nIt rained.') };
  /** Adds an article from a file, and deletes it in the list. */
  async function addAndDelete(page: Page, files: (typeof NOTE)[]): Promise<void> {
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles(files);
    await page.getByText('1 article added.').waitFor();
    await page.getByRole('button', { name: 'Take it out again' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select A note from the quay' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('1 article and 2 quotations deleted.').waitFor();
  }

  test('“added” goes with the article', async () => {
    const page = await open();
    await addAndDelete(page, [NOTE]);
    await expect.poll(() => page.getByText('1 article added.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Take it out again' }).count()).toBe(0);
    expect(await heard(page)).toContain('answer forget');
  });

  test('what could not be read stays to be seen', async () => {
    const page = await open();
    await addAndDelete(page, [NOTE, { ...NOTE, name: 'empty.txt', buffer: Buffer.from('') }]);
    await page.getByText('It is deleted since. 1 could not be read.').waitFor();
    expect(await page.getByRole('button', { name: 'Take it out again' }).count()).toBe(0);
  });

  test('the outcome of a restoring goes when a backup is saved', async () => {
    const page = await open('#/settings');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[') });
    const refused = page.getByText('This file is not a backup of On Record. Nothing was changed.');
    await refused.waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Save backup' }).click();
    await page.getByRole('main').getByText('Backup saved among your downloads.').waitFor();
    expect(await refused.count()).toBe(0);
  });
});
