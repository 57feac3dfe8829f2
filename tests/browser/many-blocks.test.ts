import { describe, expect, test } from 'vitest';
import { PIECE_BLOCKS } from '../../src/messages/page-requests.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';

const PAGE = `${GAZETTE}/many-blocks.html`;

describe('a page of more short lines than one message may carry', () => {
  inBrowsers((session) => {
    test('is read to its end', async () => {
      const { driver, server } = session();
      // So short that by their text alone they would be one piece, the first one even.
      const lines = '<p>Ab'.repeat(PIECE_BLOCKS + 500);
      server.page(PAGE, `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>Kenya${lines}<p>Japan`);
      const tab = await driver.open(PAGE);
      await tab.mention('Kenya');
      await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await tab.mention('Japan');
      expect(tab.errors).toEqual([]);
    });
  });
});
