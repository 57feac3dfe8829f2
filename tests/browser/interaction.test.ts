import { describe, expect, test } from 'vitest';
import { NOTING, openNotes, PUTTING } from './harness/asked.ts';
import { planted } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

// What shows names comes with the first of them.

const PAGE = `${GAZETTE}/interaction.html`;
const SCRIPT = 'interaction.js';
/** It waits for what the reader does; each frame gets it at its start, whatever is in it. */
const ON_DEMAND = 'on-demand.js';
const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const htmlWith = (name: string): string =>
  `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>Here stood ${name}, waiting.</p>`;

async function openPage({ driver, server }: Session, name = NAME): Promise<Tab> {
  server.page(PAGE, htmlWith(name));
  return driver.open(PAGE);
}

/** For longer than what a reply brings takes to be put in. */
const longer = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => setTimeout(done, 1_500)));

async function showsItsName(tab: Tab): Promise<void> {
  await tab.mention(NAME);
  await tab.hover(NAME);
  await tab.cardWith(SAYS);
}

describe('the script that shows names', () => {
  inBrowsers(
    (session) => {
      test('is never put into a page that has none, whatever is read and done there', async () => {
        const notes = await openNotes(session());
        const tab = await openPage(session(), 'Nobody Whoever');
        await expect.poll(async () => (await notes.asked('spot')).length).toBe(1);
        await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Somebody Else came.</p>'));
        await expect.poll(async () => (await notes.asked('spot')).length).toBe(2);
        await tab.hover('Nobody');
        await session().driver.command('next-mention');
        await longer(tab);
        expect(await notes.put()).toEqual([]);
        expect(new Set((await notes.asked()).map(({ type }) => type))).toEqual(new Set(['spot']));
        await notes.close();
      });

      test('is put in once, with the reply that has the first: the page asks for nothing more', async () => {
        const notes = await openNotes(session());
        const tab = await openPage(session());
        await tab.mention(NAME);
        // The styles are asked for once the names are highlighted; which of the two the notes have first is chance.
        const asked = async () => (await notes.asked()).flatMap(({ type }) => (type === 'card' ? [] : [type])).sort();
        await expect.poll(asked).toEqual(['paintStyles', 'spot']);
        await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>So did Ilham Aliyev.</p>'));
        await tab.mention('Ilham Aliyev');
        await longer(tab);
        expect((await notes.put()).filter((file) => file === SCRIPT)).toEqual([SCRIPT]);
        expect(await notes.asked('injectInteraction')).toEqual([]);
        expect((await asked()).filter((type) => type !== 'spot')).toEqual(['paintStyles']);
        await notes.close();
      });

      test('is there still when the reader has names marked otherwise, or this site switched off and on', async () => {
        const notes = await openNotes(session());
        const tab = await openPage(session());
        await tab.mention(NAME);
        await notes.mark('tint');
        await showsItsName(tab);
        await tab.leave();
        await notes.mark('nothing');
        await expect.poll(() => tab.painted()).toEqual([]);
        await tab.noCard();
        await tab.hover(NAME);
        await tab.cardWith(SAYS);
        await tab.leave();
        await notes.mark('dotted');
        await showsItsName(tab);
        expect((await notes.put()).filter((file) => file === SCRIPT)).toEqual([SCRIPT]);
        await notes.close();
      });
    },
    {
      extension: (browser) => planted(browser, 'background.js', `${NOTING}\n${PUTTING()}`),
      changesPages: true,
    },
  );
});

describe('the script that shows names and the reply that brings it', () => {
  const slowly = 'await new Promise((done) => setTimeout(done, 600));';
  inBrowsers(
    (session) => {
      test('may come in this order: the reply first', async () => {
        await showsItsName(await openPage(session()));
      });
    },
    { extension: (browser) => planted(browser, 'background.js', PUTTING(slowly)) },
  );

  const lateReplies = `{
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      const answer = await send(message);
      if (message.type === 'spot') ${slowly}
      return answer;
    };
  }`;
  inBrowsers(
    (session) => {
      test('may come in this order: the script first', async () => {
        await showsItsName(await openPage(session()));
      });
    },
    { extension: (browser) => planted(browser, 'content.js', lateReplies) },
  );

  inBrowsers(
    (session) => {
      test('are asked for again where the script could not be put in', async () => {
        const notes = await openNotes(session());
        const tab = await openPage(session());
        await showsItsName(tab);
        expect((await notes.put()).filter((file) => file === SCRIPT)).toEqual([SCRIPT, SCRIPT]);
        expect((await notes.asked('spot')).length).toBe(2);
        await notes.close();
      });
    },
    {
      extension: (browser) =>
        planted(
          browser,
          'background.js',
          `${NOTING}\n${PUTTING(`if (files[0] === '${SCRIPT}' && times === 1) throw new Error('No.');`)}`,
        ),
    },
  );
});

describe('with nothing marked, the script that shows names', () => {
  inBrowsers(
    (session) => {
      test('is put in at the first rest, be there a name or not, and never before', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session(), 'Nobody Whoever');
        await longer(tab);
        expect(await notes.put()).toEqual([ON_DEMAND]);
        await tab.hover('Nobody');
        await expect.poll(() => notes.put()).toEqual([ON_DEMAND, SCRIPT]);
        await expect.poll(async () => (await notes.asked('spot')).length).toBe(1);
        await notes.close();
      });
    },
    { extension: (browser) => planted(browser, 'background.js', `${NOTING}\n${PUTTING()}`) },
  );
});
