import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageScript } from '../bench/page-script.ts';
import { planted } from './harness/builds.ts';
import type { CardHas, MarkedName, MarkedNames } from './harness/marked-names-script.ts';
import { SAVED } from './harness/server.ts';
import { inBrowsers, SAVED_PAGES, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// Of the names that are marked on a page, how many lead to more than a country's facts: to something on record, or to what the page
// itself says. On saved pages of other people's news, with the dataset of a new installation.

const here = existsSync(SAVED_PAGES);
if (!here) console.log(`Skipped: the saved news pages are not on this machine (${SAVED_PAGES}).`);
const FILES = here ? readdirSync(SAVED_PAGES).filter((name) => name.endsWith('.html')) : [];
/** At least so many of the marked names are to lead to more. */
const ENOUGH = 2 / 3;
/** So many marked names of each page are hovered. */
const HOVERED = 2;
/** A name is hovered this much beside its middle first, in CSS px: a pointer that does not move opens nothing. */
const BESIDE_PX = 6;
/** A browser that is busy may lose the pointer's move. */
const TRIES = 3;

const script = here ? await pageScript('../browser/harness/marked-names-script.ts') : '';

/** A marked name with what its card has. */
interface Led extends MarkedName {
  readonly has: CardHas;
}

/** Of a page, or of all of them. */
interface Counted {
  readonly marked: number;
  readonly leading: number;
  readonly cards: number;
}

const leads = ({ has }: Led): boolean => has.onRecord > 0 || has.isNamed || has.here > 0;

const counted = (names: readonly Led[]): Counted => ({
  marked: names.length,
  leading: names.filter(leads).length,
  cards: new Set(names.filter(leads).map(({ entity }) => entity)).size,
});

const inWords = (what: string, { marked, leading, cards }: Counted): string =>
  `${what}: ${leading} of ${marked} marked names lead to more (${((100 * leading) / marked).toFixed(0)} %), to ${cards} cards`;

describe.skipIf(!here)('the names that are marked on saved pages of other people’s news', () => {
  inBrowsers(
    (session) => {
      test('lead to more than a country’s facts, two of three at least', { timeout: 600_000 }, async () => {
        const all: Led[] = [];
        for (const file of FILES) {
          const names = await namesOn(session(), file);
          if (names.length === 0) continue;
          console.log(inWords(file, counted(names)));
          const idle = [...new Set(names.filter((one) => !leads(one)).map(({ entity }) => entity))];
          console.log(`  to nothing more: ${idle.join(', ') || 'none'}`);
          all.push(...names);
        }
        console.log(inWords('In all', counted(all)));
        expect(all.length, 'names that are marked at all').toBeGreaterThan(FILES.length);
        expect(counted(all).leading / all.length).toBeGreaterThanOrEqual(ENOUGH);
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', script) },
  );
});

/** The names that are marked on a page as it is scrolled through, once a card was opened on it, with what their cards have. */
async function namesOn(session: Session, file: string): Promise<Led[]> {
  const address = `${SAVED}/${file}`;
  const tab = await session.driver.open(address);
  const own = await session.driver.openOwn('options.html#/settings');
  await tab.page.bringToFront();
  const ask = asking(own, address);
  // The first name may be further down than the page's first screen, or there may be none.
  await until('a name to be marked', async () => (await tab.painted()).length > 0).catch(() => {});
  const marked = await scrollThrough(tab, ask);
  if (marked === 0) {
    console.log(`${file}: no name is marked`);
    return [];
  }
  // A card has the page read, as large as it may be.
  let card: string | null = null;
  for (let nth = 0; nth < marked && card === null; nth++) card = await openCardOf(tab, ask, nth);
  expect(card, `a card on ${file}`).not.toBeNull();
  await tab.press('Escape');
  await tab.noCard();
  await ask('whenRead');
  await scrollThrough(tab, ask);
  const names = await ask('noted');
  const led: Led[] = [];
  const known = new Map<string, CardHas>();
  for (const name of names) {
    const { entity } = name;
    const has = (entity && known.get(entity)) || (entity ? await ask('cardHas', entity) : NOTHING);
    if (entity) known.set(entity, has);
    led.push({ ...name, has });
  }
  for (let n = 0; n < HOVERED; n++) await expectCardToAgree(tab, ask, led, Math.floor((n * led.length) / HOVERED));
  await own.page.close();
  await tab.page.close();
  return led;
}

const NOTHING: CardHas = { onRecord: 0, isNamed: false, here: 0 };

type Ask = <Name extends keyof MarkedNames>(
  name: Name,
  ...args: Parameters<MarkedNames[Name]>
) => Promise<Awaited<ReturnType<MarkedNames[Name]>>>;

/** Asks the script that was added to the one of the page. Only an extension's page reaches it. */
const asking =
  (own: Tab, address: string): Ask =>
  (name, ...args) =>
    own.page.evaluate(
      async (url, method, given) => {
        const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
        if (tab?.id === undefined) throw new Error(`No tab of ${url}.`);
        const [found] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: (called, values) => Reflect.get(globalThis, 'onRecordMarked')[called](...values),
          args: [method, given],
        });
        return found?.result;
      },
      address,
      name,
      args,
    );

/** Goes through the page and notes which names are marked; gives how many. */
async function scrollThrough(tab: Tab, ask: Ask): Promise<number> {
  // What the article says is looked up on the page by now, or is so within a moment: the page is gone through until nothing is new.
  let now = 0;
  for (let before = -1; now > before; ) {
    before = now;
    await ask('forget');
    const height = await tab.page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      return document.documentElement.scrollHeight;
    });
    for (let at = 0; at <= height; at += 600) {
      await tab.page.evaluate(
        (top) =>
          new Promise((painted) => {
            scrollTo({ top, behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 60)));
          }),
        at,
      );
      now = await ask('note');
    }
  }
  return now;
}

/** Rests the pointer on the nth of the noted names until its card is open; null where the page does not show it. */
async function openCardOf(tab: Tab, ask: Ask, nth: number): Promise<string | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    // A name whose card was closed by Escape opens it again only once the pointer has left it.
    await tab.leave();
    const at = await ask('place', nth);
    if (!at) return null;
    // The scroll event comes with the next frame, and ends a rest.
    await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await tab.page.mouse.move(at.x - BESIDE_PX, at.y + 1);
    await tab.page.mouse.move(at.x, at.y);
    const card = await until('the card to open', () => tab.card()).catch(() => null);
    if (card) return card;
  }
  throw new Error('No card.');
}

/** Expects that the card of a name that was noted says what was counted. */
async function expectCardToAgree(tab: Tab, ask: Ask, names: readonly Led[], nth: number): Promise<void> {
  const name = names[nth];
  if (!name?.entity) return;
  const { has, words } = name;
  const first = await openCardOf(tab, ask, nth);
  if (first === null) return;
  if (has.here > 0) await tab.cardWith('On this page');
  const card = (await tab.card()) ?? '';
  expect(card.includes('On this page'), `${words}: ${card}`).toBe(has.here > 0);
  expect(card.includes('Nothing on record yet'), `${words}: ${card}`).toBe(!has.isNamed);
  await tab.press('Escape');
  await tab.noCard();
}
