import { describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const FERRY = `The ferry to the island

Oskar Windhager, the harbour master, spoke on Monday. “The ferry sails again from Friday on,” Windhager said. “Nobody has to swim any more,” he said.`;

const BILL = `A pilot for the harbour

Bill Thornquist, the pilot, came on Monday. “The channel is too narrow for two ships,” Thornquist said.`;
const WILLIAM = `The pilot leaves

William Thornquist left on Friday. “I have seen enough water for one life,” Thornquist said.`;

const PAGE = `${GAZETTE}/ferry-people.html`;
const OTHER = `${GAZETTE}/other-ferry-people.html`;
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="margin:0 40px;font:18px/30px serif"><p>The mayor is Philippa Nordgren.</p>`;

/** Presses the button whose name begins so, as soon as there is one. */
const pressButton = async (options: Tab, name: string): Promise<void> => {
  const button = await until(`the button “${name}”`, () =>
    options.page
      .evaluateHandle((begin) => {
        const named = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
        return [...document.querySelectorAll('button')].find((one) => named(one).startsWith(begin)) ?? null;
      }, name)
      .then((handle) => handle.asElement()),
  );
  await options.page.evaluate((one) => one instanceof HTMLElement && one.focus(), button);
  await options.press('Enter');
};

describe('a reader who corrects', () => {
  inBrowsers((session) => {
    test('a wrong speaker, by keyboard, sees it on every page, in the history, and back again', async () => {
      const { driver, server, browser } = session();
      const writer = await openAsking(driver);
      await writer.ask('keepText', { text: FERRY, at: new Date().toISOString() });
      const options = await driver.openOwn('options.html#/quotations?speaker=person:oskar-windhager');
      await options.shows('2 quotations');

      await pressButton(options, 'Wrong? “The ferry sails again');
      await options.shows('What is wrong?');
      await pressButton(options, 'Wrong speaker');
      await options.page.waitForSelector('.speakers input:focus');
      await options.page.keyboard.type('Philippa Nordgren');
      await options.shows('Nobody on record has this name.');
      await options.press('Enter');
      await options.shows('Corrected: Philippa Nordgren said this.');
      await options.shows('1 quotation');
      await options.picture(`corrected-${browser}`);

      server.page(PAGE, HTML);
      const tab = await driver.open(PAGE);
      await tab.mention('Philippa Nordgren');
      await tab.hover('Philippa Nordgren');
      expect(await tab.cardWith('The ferry sails again')).toContain('1 quotation');
      // The card itself writes nothing: it leads to the question.
      await tab.clickInCard('Wrong?');
      expect(await tab.cardWith('What is wrong?')).toContain('The ferry sails again');
      await tab.picture(`wrong-${browser}`);
      await tab.clickInCard('Reported, not spoken');
      const asked = await driver.ownTab(/options\.html#\/article/);
      await asked.shows('What is wrong?');
      await asked.shows('As it was read');

      await options.page.bringToFront();
      await pressButton(options, 'Wrong? “Nobody has to swim');
      await pressButton(options, 'Nobody said this');
      await options.shows('Corrected: Nobody said this.');
      await options.page.evaluate(() => {
        location.hash = '#/corrections';
      });
      await options.shows('2 corrections, latest first');
      await options.shows('It was Oskar Windhager.');
      await options.page.evaluate(() => document.body.focus());
      await options.page.keyboard.down('Control');
      await options.press('z');
      await options.page.keyboard.up('Control');
      await options.shows('1 correction taken back.');
      await pressButton(options, 'Undo: Philippa Nordgren said this.');
      await until('both to be taken back', async () =>
        options.page.evaluate(() => document.body.textContent.split('Taken back').length === 3),
      );
      await options.page.evaluate(() => {
        location.hash = '#/quotations?speaker=person:oskar-windhager';
      });
      await options.shows('2 quotations');
      expect(await driver.ownErrors()).toEqual([]);
      await options.page.close();
      await writer.page.close();
    });

    test('whom a page means, on the page itself, which is not kept, has it so whenever it is opened', async () => {
      const { driver, server, browser } = session();
      const writer = await openAsking(driver);
      await writer.ask('keepText', { text: FERRY, at: new Date().toISOString() });
      const name = 'Oskar Windhager';
      for (const address of [PAGE, OTHER])
        server.page(address, HTML.replace('Philippa Nordgren', `${name}. Windhager sings in the choir`));
      const tab = await driver.open(`${PAGE}?utm_source=test`);
      await tab.mention(name);
      await tab.hover(name);
      await tab.cardWith('sails again');
      await tab.clickInCard('Wrong?');
      await tab.clickInCard('This is somebody else');
      const options = await driver.ownTab(/options\.html#\/corrections/);
      await options.shows(`Who is “${name}” here?`);
      await options.shows('whenever you open it, and nowhere else');
      await options.picture(`who-here-${browser}`);
      await pressButton(options, 'Nobody on record');
      await options.shows('Corrected: on that page, somebody else is meant.');
      await options.shows('In force on its page');

      // The page that is open has it at once, and again when it is loaded.
      await tab.page.bringToFront();
      await tab.leave();
      const isBare = async () => (await tab.painted()).length === 0;
      await until('nobody to be painted on the open page', isBare);
      const other = await driver.open(OTHER);
      await other.mention(name);
      await tab.page.bringToFront();
      server.page(PAGE, HTML.replace('Philippa Nordgren', `${name}. Windhager sings, and Japan listens`));
      await tab.visit(PAGE);
      await tab.mention('Japan');
      expect(await tab.painted()).toEqual(['Japan']);

      await options.page.bringToFront();
      await pressButton(options, 'Undo: Oskar Windhager is meant on this page');
      await tab.page.bringToFront();
      await tab.mention('Windhager');
      expect(await driver.ownErrors()).toEqual([]);
      await options.page.close();
      await writer.page.close();
    });

    test('who a person is, sees it in records and cards, and back again', async () => {
      const { driver, server, browser } = session();
      const writer = await openAsking(driver);
      for (const text of [BILL, WILLIAM]) await writer.ask('keepText', { text, at: new Date().toISOString() });
      const options = await driver.openOwn('options.html#/quotations?speaker=person:bill-thornquist');
      await options.shows('1 quotation');

      await pressButton(options, 'More');
      await pressButton(options, 'Also somebody else');
      await options.page.waitForSelector('.speakers input:focus');
      await options.page.keyboard.type('William Thornquist');
      await options.shows('On record:');
      await options.press('Enter');
      await options.shows('They are one person.');
      await options.shows('2 quotations');

      await pressButton(options, 'Edit');
      await options.page.waitForSelector('dialog[open] input:focus');
      await options.page.keyboard.type('Billy the Pilot');
      await pressButton(options, 'Save');
      await options.shows('Name: Billy the Pilot.');
      await options.shows('edited by you');
      await options.picture(`edited-${browser}`);

      server.page(PAGE, HTML.replace('The mayor is Philippa Nordgren', 'Here lived Billy the Pilot'));
      const tab = await driver.open(PAGE);
      await tab.mention('Billy the Pilot');
      await tab.hover('Billy the Pilot');
      const card = await tab.cardWith('also written');
      expect(card).toContain('2 quotations');
      expect(card).toContain('Thornquist');

      await options.page.bringToFront();
      await pressButton(options, 'Undo');
      await options.shows('1 correction taken back.');
      await options.page.evaluate(() => {
        location.hash = '#/corrections';
      });
      await pressButton(options, 'Undo: They are one person.');
      await options.page.evaluate(() => {
        location.hash = '#/quotations?speaker=person:bill-thornquist';
      });
      await options.shows('1 quotation');
      await options.shows('Bill Thornquist');
      expect(await driver.ownErrors()).toEqual([]);
      await options.page.close();
      await writer.page.close();
    });
  });
});
