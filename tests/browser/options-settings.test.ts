import { describe, expect, test } from 'vitest';
import { focused, heard, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

describe('settings', () => {
  test('are saved as they are chosen, by keyboard', async () => {
    const page = await open('#/settings');
    await page.getByRole('radio', { name: 'Dotted' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Turn on again for example.com', exact: true }).click();
    await expect.poll(() => heard(page)).toHaveLength(2);
    await expect.poll(() => focused(page)).toBe('Turn on again for mail.a-rather-long-host-name.example.org');
    expect(await heard(page)).toEqual(['{"marks":"tint"}', expect.not.stringContaining('"example.com"')]);
    await expect.poll(() => page.getByRole('radio', { name: 'Tint' }).isChecked()).toBe(true);
  });

  test('a backup is saved and its day is shown', async () => {
    const page = await open('#/settings');
    await page.getByText('Never saved.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Save backup' }).click();
    await page.getByText(/^Last saved \d+ \w+\.$/).waitFor();
    expect((await heard(page))[0]).toMatch(/^save on-record-\d{4}-\d\d-\d\d\.json$/);
  });

  test('a backup that some articles are missing in is saved, and says so', async () => {
    const page = await open('#/settings', 'gaps');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('but without 12 articles: their texts are missing here.').waitFor();
    expect((await heard(page))[0]).toMatch(/^save on-record-/);
  });

  test('a file that is no backup is refused in plain words; one that is, is restored', async () => {
    const page = await open('#/settings');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[') });
    await page.getByText('This file is not a backup of On Record. Nothing was changed.').waitFor();
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('2 articles restored. 1 was here already. Of 1 an earlier text was kept.').waitFor();
  });

  test('stopping a restoring asks what is to become of what was read', async () => {
    const page = await open('#/settings');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByRole('button', { name: 'Stop restoring' }).click();
    await page.getByText('Restoring long.json was stopped. 1 of 2 read, 1 article new.').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect.poll(() => heard(page)).toEqual(['keep']);
    await expect.poll(() => page.getByText('was stopped').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Save backup');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('2 articles restored.').waitFor();
  });

  test('reset says what goes; Escape cancels and the focus returns; Reset resets', async () => {
    const page = await open('#/settings');
    const button = page.getByRole('button', { name: 'Reset…' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Reset On Record?' });
    await dialog.getByText('Deletes 4 articles you kept. 1 bundled article you deleted comes back.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Reset…');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    // Closed and asked for again at once, before the page is told that it was closed.
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
      if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    });
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByText('What was shipped is back whole').waitFor();
    await page.getByRole('link', { name: /^Articles 1$/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('Reset…');
  });
});

describe('backups', () => {
  test('go into the folder that the reader chooses', async () => {
    const page = await open('#/settings');
    const main = page.getByRole('main');
    await main.getByText('Saved among your downloads.').waitFor();
    await main.getByRole('button', { name: 'Choose a folder' }).click();
    await main.getByText('Saved in the folder Backups of the newsroom.').waitFor();
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('Backup saved in the folder “Backups of the newsroom”.').waitFor();
    await main.getByRole('button', { name: 'Save among the downloads' }).press('Enter');
    await main.getByText('Saved among your downloads.').waitFor();
    await expect.poll(() => focused(page)).toBe('Choose a folder');
  });

  test('go to the downloads where the folder takes nothing, and that is said', async () => {
    const page = await open('#/settings', 'folder-gone');
    const main = page.getByRole('main');
    await main.getByText('Saved in the folder Backups.').waitFor();
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('The folder “Backups” could not be written to. Backup saved among your downloads.').waitFor();
    await expect.poll(() => heard(page)).toContainEqual(expect.stringMatching(/^save on-record-.*\.json$/));
  });
});
