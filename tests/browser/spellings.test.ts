import { describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

const BRIDGE = `The bridge at the border

Levon Abramyan, the Defence Minister of Armenia, came to the bridge on Monday. “The bridge will carry lorries from May on,” Abramyan said.`;
const TUNNEL = `A tunnel under the pass

Armenian Defence Minister Levon Abramian walked through the tunnel. “Nobody has dug faster than these people,” Abramian said.`;
const BOTH = `Two men of one name

The painter Levon Abramyan and Defence Minister Levon Abramian met at last. “We have had each other's letters for years,” said Levon Abramyan. “I answered some of them,” said Levon Abramian.`;

const PAGE = `${GAZETTE}/two-spellings.html`;
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="margin:0 40px;font:18px/30px serif"><p>One paper writes Levon Abramyan.</p>
<p style="margin-top:600px">The other writes Levon Abramian.</p>`;

describe('two spellings of one name', () => {
  inBrowsers((session) => {
    test('open one card and one record, until an article names both', async () => {
      const { driver, server, browser } = session();
      const writer = await openAsking(driver);
      const add = (text: string) => writer.ask('keepText', { text, at: new Date().toISOString() });
      await add(BRIDGE);
      await add(TUNNEL);
      server.page(PAGE, HTML);
      const tab = await driver.open(PAGE);
      for (const name of ['Levon Abramyan', 'Levon Abramian']) {
        await tab.mention(name);
        await tab.page.evaluate((to) => scrollTo(0, to), name === 'Levon Abramian' ? 400 : 0);
        await tab.hover(name);
        const card = await tab.cardWith('also written');
        expect(card).toContain('2 quotations');
        expect(card).toContain('The bridge will carry lorries');
        expect(card).toContain('Nobody has dug faster');
        await tab.picture(`two-spellings-${browser}`);
        await tab.leave();
        await tab.noCard();
      }

      const options = await driver.openOwn('options.html#/articles');
      for (const id of ['levon-abramyan', 'levon-abramian']) {
        await options.page.evaluate((hash) => {
          location.hash = hash;
        }, `#/quotations?speaker=person:${id}`);
        await options.shows('also written');
        await options.shows('The bridge will carry lorries');
        const shown = await options.shows('Nobody has dug faster');
        expect(shown).not.toContain('May be the same');
      }

      await add(BOTH);
      await tab.page.bringToFront();
      await until('the record to be two again', async () => {
        await tab.hover('Levon Abramian');
        const card = await tab.cardWith('Nobody has dug faster');
        const isTwo = !card.includes('also written') && !card.includes('The bridge will carry');
        await tab.leave();
        await tab.noCard();
        return isTwo;
      });
      await options.page.close();
      await writer.page.close();
    });
  });
});
