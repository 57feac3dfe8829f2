import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

// What a page has from the beginning or puts in out of sight, and shows later; what it moves aside.

const PAGE = `${GAZETTE}/shown.html`;
const HEAD = '<!doctype html><title>A page</title><link rel="icon" href="data:,">';
const FIRST = 'Armenia';
const NAMES = ['Ilham Aliyev', 'Sergey Lavrov', 'Vladimir Putin'] as const;
const [NAME, OTHER] = NAMES;

/** Opens a page with a paragraph that names one country, and something behind it; once that is read. */
async function opened({ driver, server }: Session, behind: string): Promise<Tab> {
  server.page(PAGE, `${HEAD}<p>${FIRST} waits.</p>${behind}`);
  const tab = await driver.open(PAGE);
  await tab.mention(FIRST);
  return tab;
}

describe('an element that has no box of its own', () => {
  inBrowsers(
    (session) => {
      test('has what is put into it read, as soon as that is shown', async () => {
        const wrapper = '<div style="display:contents"><div style="display:contents" class="in"></div></div>';
        const tab = await opened(session(), `${wrapper}<section hidden>${wrapper}</section>`);
        await tab.page.evaluate((names) => {
          for (const [n, inner] of document.querySelectorAll('.in').entries()) inner.append(`Now ${names[n]} waits.`);
        }, NAMES);
        await tab.mention(NAME);
        expect(await tab.painted()).not.toContain(OTHER);
        await tab.page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'));
        await tab.mention(OTHER);
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('what is hidden, and not read for what it is', () => {
  inBrowsers(
    (session) => {
      test.each(['<pre hidden>', '<div contenteditable hidden>'])('is not read when it is shown: %s', async (tag) => {
        const tab = await opened(session(), `${tag}Here stood ${OTHER}.</div></pre><i hidden>${NAME}</i>`);
        await tab.page.evaluate(() => {
          for (const element of document.querySelectorAll('[hidden]')) element.removeAttribute('hidden');
        });
        await tab.mention(NAME);
        expect((await tab.painted()).sort()).toEqual([FIRST, NAME]);
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('what is put deep into what is edited', () => {
  inBrowsers(
    (session) => {
      test('is not read', async () => {
        const tab = await opened(session(), '<div contenteditable><p><b class="in"></b></p></div><p class="in"></p>');
        await tab.page.evaluate(
          (names) => {
            const [edited, beside] = document.querySelectorAll('.in');
            edited?.insertAdjacentHTML('beforeend', `Here stood ${names[0]}. <i>So did <u>${names[0]}</u>.</i>`);
            beside?.append(`Here stood ${names[1]}.`);
          },
          [OTHER, NAME],
        );
        await tab.mention(NAME);
        expect((await tab.painted()).sort()).toEqual([FIRST, NAME]);
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('a part that a click makes visible', () => {
  inBrowsers(
    (session) => {
      test('is read, though nothing is put in and nothing moves', async () => {
        const panel = `<p style="visibility:hidden">Here stood ${NAME}.</p>`;
        const button = '<button onclick="this.nextElementSibling.style.visibility=\'visible\'">More</button>';
        const tab = await opened(session(), `${button}${panel}`);
        await tab.click('button');
        await tab.mention(NAME);
      });
    },
    { changesPages: true, shared: true },
  );
});

/** Nobody in the seeds speaks of it: it is painted once. */
const QUIET = 'Latvia';

describe('a row that goes sideways', () => {
  inBrowsers(
    (session) => {
      test('has its names painted though its first is out of sight, and a country where it is seen', async () => {
        const { driver, server } = session();
        const items = [QUIET, ...NAMES].map((name) => `<li style="flex:none;width:300px">${name} waits.`).join('');
        const row = `<ul style="display:flex;overflow:hidden;width:700px;padding:0;list-style:none">${items}</ul>`;
        server.page(PAGE, `${HEAD}${row}<p>Here is ${QUIET} again.`);
        const tab = await driver.open(PAGE);
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted).toEqual([QUIET, ...NAMES].sort());
        await tab.page.evaluate(() => document.querySelector('ul')?.scrollTo(400, 0));
        // The first is the paragraph's by then; the last has stood beside since the beginning, and is not waited for.
        const firstIsBelow = () =>
          tab.page.evaluate(
            (name) =>
              [...CSS.highlights.values()].some((highlight) =>
                [...highlight].some(({ startContainer }) => startContainer.textContent === `Here is ${name} again.`),
              ),
            QUIET,
          );
        await expect.poll(firstIsBelow).toBe(true);
        expect(await painted()).toEqual([QUIET, ...NAMES].sort());
      });
    },
    { shared: true },
  );
});

/** More than are watched at once. */
const HIDDEN = 4_100;

/** Puts in so many hidden parts. */
function hideMany(count: number): void {
  for (let n = 0; n < count; n++) {
    const part = document.createElement('p');
    part.hidden = true;
    part.append(`Nothing to see, for the ${n}th time.`);
    document.body.append(part);
  }
}

describe('a page that has put in thousands of hidden parts and taken them out again', () => {
  inBrowsers(
    (session) => {
      test('still has a hidden part read once it is shown', async () => {
        const tab = await opened(session(), '');
        for (let round = 0; round < 2; round++) {
          await tab.page.evaluate(hideMany, HIDDEN / 2);
          // Until they have been read, as far as that goes.
          await new Promise((resolve) => setTimeout(resolve, 1_500));
        }
        await tab.page.evaluate(() => {
          for (const part of document.querySelectorAll('[hidden]')) part.remove();
          document.body.insertAdjacentHTML('beforeend', '<p hidden id="late">Here stood Sergey Lavrov.</p>');
        });
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        await tab.page.evaluate(() => document.querySelector('#late')?.removeAttribute('hidden'));
        await tab.mention(OTHER);
      });
    },
    { changesPages: true, shared: true },
  );
});
