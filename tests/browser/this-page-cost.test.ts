import { describe, expect, test } from 'vitest';
import { makePage } from '../bench/page-html.ts';
import { planted } from './harness/builds.ts';
import { limitHere } from './harness/limit.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { LONG_TASK_MS, longestOfOurs, sumOfOurs, type Task, tracedTasks } from './harness/trace.ts';

const ADDRESS = 'http://lantern-news.test/long.html';
const SPEAKER = 'Perpetua Vandermole';
const SAID = `<p>“The lamp was never broken, and nobody has ever said that it was,” said ${SPEAKER}, who keeps it. Japan has another.</p>`;
/** An article of 100 kB that names countries on each page and quotes one person at its end. */
const HTML = makePage({ units: 100_000, nodes: 1_000, mentions: 100 }, ['Azerbaijan', 'Kenya']).html.replace(
  '</article>',
  `${SAID}</article>`,
);
const BUSY = 'for (const end = performance.now() + 2_000; performance.now() < end; );';

/** What the extension does on the page from the time its names are painted until the article has been read and the speaker is. */
async function tasksOfReading({ driver, server }: Session): Promise<readonly Task[]> {
  server.page(ADDRESS, HTML);
  const tab = await driver.open(ADDRESS);
  await tab.mention('Azerbaijan');
  return tracedTasks(tab.page, async () => {
    await tab.page.evaluate((name) => {
      const { body } = document;
      const found = [...body.querySelectorAll('p')].find((one) => one.textContent?.includes(name));
      found?.scrollIntoView();
    }, SPEAKER);
    await tab.mention(SPEAKER);
  });
}

describe('reading an article of 100 kB on the open page', () => {
  inBrowsers(
    (session) => {
      test('has no long task of ours', async () => {
        const tasks = await tasksOfReading(session());
        const [longest, sum] = [longestOfOurs({ tasks }), sumOfOurs({ tasks })];
        console.log(`Ours while it is read: ${sum.toFixed(1)} ms in all, ${longest.toFixed(1)} ms the longest task`);
        expect(longest).toBeLessThan(limitHere(LONG_TASK_MS));
        expect(longest, 'our scripts were seen at all').toBeGreaterThan(0);
      });
    },
    { browsers: ['chromium'] },
  );
  inBrowsers(
    (session) => {
      test('a planted long task is seen', async () => {
        expect(longestOfOurs({ tasks: await tasksOfReading(session()) })).toBeGreaterThan(limitHere(LONG_TASK_MS));
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'this-page.js', BUSY) },
  );
});
