import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPages, type TestPages } from '../pages/open.ts';

let pages: TestPages;
beforeAll(async () => {
  pages = await openTestPages();
});
afterAll(() => pages.close());

/** Where the focus is: the text or the label of the innermost focused element, through the open shadow root. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const inner = document.querySelector('#host')?.shadowRoot?.activeElement;
    return inner?.getAttribute('role') ?? inner?.getAttribute('aria-label') ?? inner?.textContent ?? null;
  });
const heard = (page: Page): Promise<string[]> => page.evaluate(() => window.heard);

describe('by keyboard', () => {
  test('focus goes in, to the dialog named by the person', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
    expect(await focused(page)).toBe('dialog');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep this card open');
  });

  test('Tab goes round in the card, forwards and back', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Wrong?');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep this card open');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Wrong?');
  });

  test('Wrong? asks what is wrong, with the quotation or the name, and comes back to the card as it was', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const scrolled = await page.locator('.card-body').evaluate((body) => {
      body.scrollTop = 90;
      return body.scrollTop;
    });
    await page.getByRole('button', { name: 'Wrong?' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'What is wrong?' });
    await menu.waitFor();
    await expect.poll(() => focused(page)).toContain('Wrong speaker');
    expect(await menu.locator('.about').textContent()).toContain('will not pay twice');
    expect(await menu.locator('.wrongs .label').allTextContents()).toEqual(['The quotation', 'The name “Weller”']);
    // Nothing is copied of a card that is not seen.
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Nobody said this');
    for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Don’t spot this name');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^This is somebody else/ }).click();
    await page.getByRole('button', { name: /^Begins or ends elsewhere/ }).click();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
    expect(await focused(page)).toBe('Wrong?');
    expect(await page.locator('.card-body').evaluate((body) => body.scrollTop)).toBe(scrolled);
    expect((await heard(page)).slice(1)).toEqual([
      'open #/corrections?wrong=spot&name=Weller&of=person%3Atom-weller',
      'open #/corrections?wrong=else&name=Weller&of=person%3Atom-weller',
      'open #/article/article:00000000000000a1?quotation=article:00000000000000a1~200&wrong=ends',
    ]);
  });

  test('Wrong? at a choice between people, and of a country, asks about the name', async () => {
    const page = await pages.open('card.html?stage=which');
    await page.getByRole('button', { name: 'Wrong?' }).click();
    await page.getByRole('button', { name: /^This is somebody else/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Wrong speaker/ }).count()).toBe(0);
    const country = await pages.open('card.html?stage=nothing');
    await country.getByRole('button', { name: 'Wrong?' }).click();
    await country.getByRole('button', { name: /^Don’t spot this name/ }).waitFor();
    expect(await country.getByRole('button', { name: /^This is somebody else/ }).count()).toBe(0);
  });

  test('arrows move the acts and the focus; past the last one they are the browser’s', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    const current = page.locator('[aria-current]');
    await expect.poll(() => current.textContent()).toContain('point at every signal');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => current.textContent()).toContain('will not pay twice');
    expect(await focused(page)).toContain('will not pay twice');
    expect(await page.getByRole('button', { name: 'Cite' }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await current.textContent()).toContain('Reported: Weller told');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => current.textContent()).toContain('will not pay twice');
  });

  test('a companion opens in place; back finds the card, its scroll and its button again', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    await page.getByRole('button', { name: 'Sampleland' }).focus();
    const scrolled = await page.locator('.card-body').evaluate((body) => body.scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Sampleland' }).waitFor();
    expect(await focused(page)).toBe('dialog');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Sampleland');
    expect(await page.locator('.card-body').evaluate((body) => body.scrollTop)).toBe(scrolled);
    expect(await heard(page)).toEqual(['ask person:tom-weller', 'ask country:ZZ']);
  });

  test('a card with words of somebody else says of each quotation who speaks, and counts and compares its own', async () => {
    const page = await pages.open('card.html?stage=paired&keyboard');
    const speakers = page.locator('.card-body .who');
    await expect.poll(() => speakers.count()).toBe(4);
    expect((await speakers.allTextContents()).map((line) => line.split(' ', 2).join(' '))).toEqual([
      'Tom Weller',
      'Alex Example',
      'Tom Weller',
      'Tom Weller',
    ]);
    expect(await page.getByRole('button', { name: '8 more quotations' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Then and now' }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('[aria-current]').textContent()).toContain('never once been late');
    expect(await page.getByRole('button', { name: 'Then and now' }).count()).toBe(0);
  });

  test('P pins, Escape closes', async () => {
    const page = await pages.open('card.html?stage=person&keyboard');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('p');
    expect(await page.getByRole('button', { name: 'Keep this card open' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('p');
    await page.keyboard.press('Escape');
    expect((await heard(page)).slice(1)).toEqual(['pinned', 'unpinned', 'close']);
  });
});

describe('by pointer', () => {
  test('focus is never taken', async () => {
    const page = await pages.open('card.html?stage=person');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('“N more”, the record and a sentence without an address open the options page', async () => {
    const page = await pages.open('card.html?stage=person');
    await page.getByRole('button', { name: '8 more quotations' }).click();
    await page.getByRole('button', { name: 'Open record' }).click();
    await page.getByRole('button', { name: 'Two ministers and a railway' }).click();
    expect((await heard(page)).slice(1)).toEqual([
      'open #/quotations?speaker=person:tom-weller',
      'open #/quotations?speaker=person:tom-weller',
      'open #/article/article:00000000000000a1?quotation=article:00000000000000a1~200',
    ]);
  });

  test('a sentence with an address is a link out, without a referrer', async () => {
    const page = await pages.open('card.html?stage=person');
    const link = page.getByRole('link', { name: 'Open sentence', exact: true });
    expect(await link.getAttribute('href')).toBe('https://gazette.example/night-train#:~:text=In%20Sampleland');
    expect(await link.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });
});

test('copies on a page without the clipboard API, says so, and leaves no trace', async () => {
  const page = await pages.open('card.html?stage=person&keyboard');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
  expect(await focused(page)).toBe('Copy');
  expect(await page.locator('textarea').count()).toBe(0);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+V');
  expect(await page.locator('#paste').inputValue()).toBe(
    '“In Sampleland I learned to point at every signal, say its name, and wait for the answer”',
  );
});

test('a record that cannot be read says so; trying again reads it', async () => {
  const page = await pages.open('card.html?stage=error&keyboard');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('The record could not be read.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: 'Tom Weller' }).getByText('Nearest this sentence').waitFor();
  expect(await focused(page)).toBe('dialog');
});

test('a slow record says nothing for a moment, then that it is being read', async () => {
  const page = await pages.open('card.html?stage=slow');
  await page.getByText('Reading the record…').waitFor();
  expect(await heard(page)).toContain('early: ');
});

test('several people fit: choosing one opens it, with a way back', async () => {
  const page = await pages.open('card.html?stage=which&keyboard');
  await page.getByRole('dialog', { name: 'Which Weller?' }).waitFor();
  // The role tells one from the other.
  await page.getByRole('button', { name: /^Tom Weller\s*Driver of the night train\s*11 quotations$/ }).click();
  await page.getByRole('dialog', { name: 'Tom Weller' }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('dialog', { name: 'Which Weller?' }).waitFor();
});

test('the page’s own rules do not reach the card', async () => {
  const page = await pages.open('card.html?stage=person');
  const card = page.locator('.card');
  await card.waitFor();
  const style = await card.evaluate((element) => {
    const { backgroundColor, letterSpacing, textTransform, direction, lineHeight } = getComputedStyle(element);
    return { backgroundColor, letterSpacing, textTransform, direction, lineHeight };
  });
  expect(style).toEqual({
    backgroundColor: 'rgb(255, 255, 255)',
    letterSpacing: 'normal',
    textTransform: 'none',
    direction: 'ltr',
    lineHeight: '20px',
  });
});

describe('what the open page says', () => {
  test('of somebody who is not on record is all that their card has, with a way to each place', async () => {
    const page = await pages.open('card.html?stage=here&keyboard');
    await page.getByRole('heading', { name: 'On this page 4 quotations' }).waitFor();
    const ways = page.getByRole('button', { name: 'Go to sentence' });
    expect(await ways.count()).toBe(3);
    await page.getByRole('button', { name: '1 more on this page' }).press('Enter');
    await expect.poll(() => ways.count()).toBe(4);
    expect(await ways.nth(3).evaluate((way) => way.matches(':focus')), 'the focus is at what came').toBe(true);
    await ways.nth(1).press('Enter');
    await expect.poll(() => heard(page)).toContain('go to 200');
    expect(await page.getByText(/articles? you hold/).count()).toBe(0);
  });

  test('comes after what is on record, with the speakers of what others say of them; a place that is gone is said', async () => {
    const page = await pages.open('card.html?stage=onpage&keyboard');
    await page.getByRole('button', { name: '2 more on this page' }).click();
    await page.getByText('Speaker not clear').waitFor();
    const headings = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(headings).toEqual(['Nearest this sentence', 'On this page 3 quotations']);
    await page.getByRole('button', { name: 'Go to sentence' }).nth(2).click();
    await page.getByText('The page does not have these words any more').waitFor();
  });
});
