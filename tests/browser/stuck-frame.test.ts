import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';

/** A frame that never finishes loading: its address is a script, which the page's policy forbids. */
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A frame</title><link rel="icon" href="data:,"></head><body>
<p>In the morning a ship came from Japan, and nobody knew what it had brought to the harbour.</p>
<iframe src="javascript:false"></iframe></body></html>`;

describe('on a page with a frame that never finishes loading', () => {
  inBrowsers((session) => {
    test('a card opens', async () => {
      const { driver, server } = session();
      const address = `${GAZETTE}/stuck.html`;
      server.page(address, HTML, { 'content-security-policy': "default-src 'none'" });
      const tab = await driver.open(address);
      await tab.mention('Japan');
      await tab.hover('Japan');
      await tab.cardWith('Tokyo');
      expect(await driver.ownErrors()).toEqual([]);
    });
  });
});
