import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();
const speakers = (page: Page): Promise<string[]> => page.locator('tbody .who-cell').allTextContents();

describe('a quotation that is wrong', () => {
  test('gets another speaker by keyboard alone, and the focus stays at it', async () => {
    const page = await open('#/quotations');
    await page.getByRole('button', { name: /^Wrong\? “In Sampleland/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('Wrong speaker…');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toContain('Nobody said this');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('Named in the article:').waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await expect.poll(() => focused(page), { message: 'back at the answer' }).toContain('Wrong speaker…');
    await page.keyboard.press('Enter');
    await page.getByText('Named in the article:').waitFor();
    await page.getByRole('button', { name: /^Alex Example/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toContain('Alex Example');
    await page.keyboard.press('Enter');
    await page.getByText('Corrected: Alex Example said this.').waitFor();
    await expect.poll(() => speakers(page)).toEqual(['Alex Example', 'Speaker not clear', 'Alex Example']);
    await expect.poll(() => focused(page)).toMatch(/^Wrong\? .*, corrected$/);
  });

  test('gets a speaker who is not on record, whose name is typed', async () => {
    const page = await open('#/quotations');
    await page.getByRole('button', { name: /^Wrong\? the city/ }).click();
    await page.getByRole('button', { name: /^Wrong speaker/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).pressSequentially('Ada  Quill ');
    await page.getByText('Nobody on record has this name.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Corrected: Ada Quill said this.').waitFor();
    await expect.poll(() => speakers(page)).toEqual(['Tom Weller', 'Ada Quill', 'Alex Example']);
  });

  test('goes where nobody said it, and Ctrl+Z brings it back, one act after the other', async () => {
    const page = await open('#/quotations');
    for (const [words, left] of [
      ['the city', 2],
      ['the town', 1],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^Wrong\\? ${words}`) }).click();
      await page.getByRole('button', { name: /^Nobody said this/ }).click();
      await page.getByText('Corrected: Nobody said this.').waitFor();
      await expect.poll(async () => (await speakers(page)).length).toBe(left);
    }
    // The button that opened the dialog is gone with its quotation: that of the one beside it has the focus.
    await expect.poll(() => focused(page)).toMatch(/^Wrong\? “In Sampleland/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => speakers(page)).toEqual(['Tom Weller', 'Alex Example']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => speakers(page)).toEqual(['Tom Weller', 'Speaker not clear', 'Alex Example']);
  });

  test('is as it was read again from where it was corrected', async () => {
    const page = await open('#/quotations');
    await page.getByRole('button', { name: /^Wrong\? the city/ }).click();
    await page.getByRole('button', { name: /^Reported, not spoken/ }).click();
    await page.getByRole('button', { name: /^Wrong\? the city.*, corrected$/ }).click();
    // What is reported already is not offered as such.
    await page.getByRole('button', { name: /^As it was read/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Reported, not spoken/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^As it was read/ }).click();
    await page.getByText('1 correction taken back.').waitFor();
    await page.getByRole('button', { name: /^Wrong\? the city[^,]*$/ }).waitFor();
  });

  test('Ctrl+Z in a field undoes the typing, and Escape leaves all as it is', async () => {
    const page = await open('#/quotations');
    await page.getByRole('button', { name: /^Wrong\? the city/ }).click();
    await page.getByRole('button', { name: /^Nobody said this/ }).click();
    await expect.poll(async () => (await speakers(page)).length).toBe(2);
    await page.getByRole('searchbox', { name: /^Search/ }).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Wrong\? the town/ }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await speakers(page)).toEqual(['Tom Weller', 'Alex Example']);
  });

  test('is corrected in its article too', async () => {
    const page = await open('#/article/article:0000000000000001');
    const table = page.getByRole('region', { name: 'Quotations in this article' });
    await table.getByRole('button', { name: /^Wrong\? the town/ }).click();
    await page.getByRole('button', { name: /^Nobody said this/ }).click();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(3);
  });

  test('is asked about at once where a card has led here to correct it', async () => {
    const id = 'article:0000000000000001';
    const page = await open('#/quotations');
    const named = await page.locator('tbody .source-cell a').first().getAttribute('href');
    const place = `${page.url().split('#')[0]}${named}&wrong=reported`;
    // Loaded anew, as from a card: a step to another place of the open page would be answered before a reload.
    await page.goto('about:blank');
    await page.goto(place);
    await page.getByRole('heading', { name: 'What is wrong?' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Reported, not spoken');
    expect(named).toContain(id);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('wrong');
    expect(await page.locator('.said-by').textContent()).toContain('Said by: Tom Weller');
  });

  test('a correction that could not be stored says so', async () => {
    const page = await open('#/quotations', 'full');
    await page.getByRole('button', { name: /^Wrong\? the city/ }).click();
    await page.getByRole('button', { name: /^Nobody said this/ }).click();
    await page.getByRole('alert').filter({ hasText: 'There is no room left' }).waitFor();
    expect(await speakers(page)).toHaveLength(3);
  });
});

describe('people who are selected', () => {
  test('are said to be one person, two of them, and that is undone as one', async () => {
    const page = await open('#/people');
    const one = page.getByRole('button', { name: 'One person' });
    await page.getByRole('checkbox', { name: 'Select Tom Weller' }).check();
    expect(await one.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: 'Select Vera Muster' }).check();
    await page.getByText('2 of 5 selected').waitFor();
    await one.click();
    await page.getByText('Corrected: They are one person.').waitFor();
    await page.getByText('5 people, most quotations first').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    const told = page.getByText('1 correction taken back.');
    await told.waitFor();
    // It has the focus of the button that is gone: with that it goes, as nothing can be done with it.
    await page.getByLabel('Narrow the list').focus();
    await told.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Narrow the list: name or role');
  });

  test('are no longer spotted, by keyboard, under all of their names', async () => {
    const page = await open('#/people');
    await page.getByRole('region', { name: 'People', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('1 of 5 selected').waitFor();
    const button = page.getByRole('button', { name: 'Don’t spot these names' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Corrected: “Alex Example” is not spotted. “Aleks Example” is not spotted.').waitFor();
    await expect.poll(() => page.getByText('1 of 5 selected').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toMatch(/^wrap/);
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.getByRole('button', { name: 'Don’t spot these names' }).click();
    await page.getByText('Corrected: 6 names.').waitFor();
  });

  test('are none in the list of countries', async () => {
    const page = await open('#/countries');
    await page.getByText('2 countries').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });
});

describe('the history of corrections', () => {
  test('says what has become of each, and each is taken back and made again', async () => {
    const page = await open('#/corrections', 'corrected');
    await page.getByText('4 corrections, latest first').waitFor();
    const states = () => page.locator('tbody td.short').allTextContents();
    expect(await states()).toEqual([
      'In force',
      'Taken back',
      'In force, but its words are no longer found',
      'In force, but its article is deleted',
    ]);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(async () => (await states())[1]).toBe('In force');
    await page.getByRole('button', { name: /^Undo: Nobody/ }).click();
    await expect.poll(async () => (await states())[2]).toBe('Taken back');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await states())[2]).toBe('In force');
  });
});
