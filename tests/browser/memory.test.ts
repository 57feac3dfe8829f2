import { describe, expect, test } from 'vitest';
import { bareExtension } from '../bench/bare-extension.ts';
import { hasCard, heapOf } from '../bench/heap.ts';
import { planted } from './harness/builds.ts';
import { launch } from './harness/launch.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/sample.html`;
const MB = 1_000_000;

async function heapOfPage({ page }: Tab): Promise<number> {
  const session = await page.createCDPSession();
  const bytes = await heapOf(session);
  await session.detach();
  return bytes;
}

/** What the extension adds to a tab whose names are painted and in which a card may be opened, in bytes. */
async function addedToTab({ driver, server }: Session): Promise<number> {
  const tab = await driver.open(PAGE);
  await tab.mention('Sergey Lavrov');
  await until('the card to be injected', () => hasCard(tab));
  const bare = await launch('chromium', { extension: bareExtension(), proxyPort: server.port, headless: true });
  try {
    return (await heapOfPage(tab)) - (await heapOfPage(await bare.open(PAGE)));
  } finally {
    await bare.close();
  }
}

describe('memory', () => {
  inBrowsers(
    (session) => {
      test('a tab has less than 1 MB more with the extension', async () => {
        const added = await addedToTab(session());
        expect(added).toBeGreaterThan(0);
        expect(added).toBeLessThan(MB);
      });

      test('the background has less than 60 MB', async () => {
        await session().driver.open(PAGE);
        expect(await heapOf(await session().driver.backgroundSession())).toBeLessThan(60 * MB);
      });
    },
    { browsers: ['chromium'] },
  );
});

describe('planted', () => {
  const inTab = 'globalThis.held = Array.from({ length: 100_000 }, (_, n) => [n]);';
  const inBackground = 'globalThis.held = new Uint8Array(70_000_000);';
  inBrowsers(
    (session) => {
      test('a content script that holds more is seen', async () => {
        expect(await addedToTab(session())).toBeGreaterThan(MB);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'content.js', inTab) },
  );
  inBrowsers(
    (session) => {
      test('a background that holds an array of bytes is seen', async () => {
        await session().driver.open(PAGE);
        expect(await heapOf(await session().driver.backgroundSession())).toBeGreaterThan(60 * MB);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'background.js', inBackground) },
  );
});
