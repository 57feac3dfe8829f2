import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { locate, type Point, paintedWords } from './in-page.ts';
import { until } from './wait.ts';
import { type Watched, watch } from './watch.ts';

/**
 * Finds the card's host: an empty open popover with no other attribute, in the document or in a shadow root. A test page with
 * closed roots lists them in `closedRoots`.
 */
export const OPEN_HOST = `(function hostIn(roots) {
  return roots.map((root) => {
    const all = [...(root instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, '*')];
    return all.findLast((one) => one.localName === 'div' && one.matches(':popover-open') && one.attributes.length === 1 && !one.hasChildNodes()) ??
      hostIn(all.flatMap((one) => Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(one) ?? []));
  }).find(Boolean);
})([document, ...(window.closedRoots ?? [])])`;

const HostBox = v.nullable(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }));

/** Runs the source of a function in the frame of the open card, with the card's document as first argument; null without a card. */
export type EvaluateInCard = (page: Page, source: string, json: string) => Promise<string | null>;

/** The folder of pictures. They are for people to look at; no test compares them. */
const PICTURES = new URL('../pictures/', import.meta.url);

/** The time after a move of the pointer, in ms, in which a late scroll event may come. Shorter than the delay of a card. */
const STILL_MS = 150;

/** A page in a real browser, and the card over it. */
export class Tab {
  /** All lines that the page and the scripts in it have written to the console. */
  readonly console: string[] = [];
  /** All uncaught errors of the page. */
  readonly errors: string[] = [];
  readonly #evaluateInCard: EvaluateInCard;

  constructor(
    readonly page: Page,
    evaluateInCard: EvaluateInCard,
  ) {
    this.#evaluateInCard = evaluateInCard;
    page.on('console', (message) => this.console.push(`${message.text()} (${message.location().url ?? 'no address'})`));
    page.on('pageerror', (error) => this.errors.push(error instanceof Error ? `${error.stack}` : String(error)));
  }

  /** Loads an address, and watches from the beginning for changes of the page. */
  async visit(url: string): Promise<void> {
    await this.page.evaluateOnNewDocument(watch);
    await this.page.goto(url, { waitUntil: 'load' });
  }

  /** The page's HTML before any content script ran, its HTML now, and the changes in between. */
  watched(): Promise<Watched> {
    return this.page.evaluate(() => {
      if (!window.onRecordWatch) throw new Error('The page was not opened by visit().');
      return window.onRecordWatch();
    });
  }

  /** Scrolls the nth visible occurrence of words into view (by default the first) and gives its place, in CSS px. */
  async place(words: string, nth = 0): Promise<Point> {
    return until(`“${words}” on the page`, () => this.page.evaluate(locate, words, nth));
  }

  /**
   * Moves the pointer onto words from a few pixels beside them, and lets it rest. Resolves when the page has received the move. It
   * tries again where a browser that has just started loses the move, or where a late scroll event cancels the rest, as it should.
   */
  async hover(words: string, nth = 0): Promise<void> {
    let to: Point | null = null;
    await until(`the pointer to rest on “${words}”`, async () => {
      const at = await this.page.evaluate(() => window.onRecordPointer?.() ?? null);
      const came = to && at && Math.abs(at.x - to.x) <= 1 && Math.abs(at.y - to.y) <= 1 && !at.scrolled;
      if (came) return at.still >= STILL_MS;
      to = await this.place(words, nth);
      // The scroll event comes with the next frame.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await this.page.mouse.move(to.x - 6, to.y + 2);
      await this.page.mouse.move(to.x, to.y);
      return false;
    });
  }

  /** Moves the pointer to an empty place. */
  async leave(): Promise<void> {
    await this.page.mouse.move(2, 2, { steps: 4 });
  }

  press(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** The words that are painted as mentions now. */
  painted(): Promise<string[]> {
    return this.page.evaluate(paintedWords);
  }

  /** Waits until these words are painted as a mention. */
  async mention(words: string): Promise<void> {
    await until(`“${words}” to be painted`, async () => (await this.painted()).includes(words));
  }

  /** Runs a function in the frame of the open card, with the card's document as first argument; null while no card is open. */
  async inCard<T, Args extends readonly unknown[]>(
    run: (root: Document, ...args: Args) => T,
    ...args: Args
  ): Promise<T | null> {
    const json = await this.#evaluateInCard(this.page, run.toString(), JSON.stringify(args));
    return json === null ? null : JSON.parse(json);
  }

  /** The card's text as a reader sees it, line by line; null while no card is open or the card is empty. */
  async card(): Promise<string | null> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees
    const words = await this.inCard((root) => root.body?.innerText ?? '');
    return words?.trim() ? words.replace(/\n{2,}/g, '\n').trim() : null;
  }

  /** Waits for a card that has these words, and gives its text. */
  cardWith(words: string): Promise<string> {
    return until(`a card with “${words}”`, async () => {
      const card = await this.card();
      return card?.includes(words) ? card : null;
    });
  }

  /** Waits until no card is open. */
  async noCard(): Promise<void> {
    await until('the card to close', async () => (await this.inCard(() => true)) === null);
  }

  /** Waits until the card has painted something, and gives its box in the window. */
  async cardBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    return until('the card to be seen', async () => {
      const box = v.parse(HostBox, await this.page.evaluate(`${OPEN_HOST}?.getBoundingClientRect().toJSON() ?? null`));
      return box && box.height > 1 ? box : null;
    });
  }

  /** Clicks a link or a button of the card with the pointer, by its words or its label. */
  async clickInCard(name: string): Promise<void> {
    const inside = await until(`“${name}” in the card`, () =>
      this.inCard((root, wanted) => {
        const label = (el: Element) => (el.getAttribute('aria-label') ?? el.textContent ?? '').trim();
        const all = Array.from(root.querySelectorAll('a, button, [role=button]'));
        const found = all.find((el) => label(el) === wanted) ?? all.find((el) => label(el).startsWith(wanted));
        if (!found) return null;
        found.scrollIntoView({ block: 'nearest' });
        const box = found.getBoundingClientRect();
        return box.width ? { x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 } : null;
      }, name),
    );
    const { x, y } = await this.cardBox();
    await this.page.mouse.move(x + inside.x, y + inside.y, { steps: 8 });
    await this.page.mouse.click(x + inside.x, y + inside.y);
  }

  /** Waits for an element of the extension's own page by a puppeteer selector, such as `::-p-text(Import)`. */
  async find(selector: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForSelector(selector, { visible: true });
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async click(selector: string): Promise<void> {
    await (await this.find(selector)).click();
  }

  /** Waits until the extension's own page shows these words, and gives all of its text. */
  shows(words: string): Promise<string> {
    return until(`the page to show “${words}”`, async () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees
      const text = await this.page.evaluate(() => document.body.innerText);
      return text.includes(words) ? text : null;
    });
  }

  /** Waits until the page has closed itself. Firefox loses a tab that is brought to the front while another one closes. */
  async closed(): Promise<void> {
    await until('the page to close', async () => {
      // In Firefox puppeteer is not told that a page of an extension has closed. A request to the page fails then.
      const answers = this.page.evaluate(() => true).catch((error) => !/no such frame|closed/i.test(String(error)));
      return this.page.isClosed() || !(await answers);
    });
  }

  /** Saves a picture of the window in tests/browser/pictures. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.pictureAt(fileURLToPath(new URL(`${name}.png`, PICTURES)));
  }

  async pictureAt(path: string): Promise<void> {
    await until('the card to have faded in', async () => !(await this.inCard((root) => root.getAnimations().length)));
    writeFileSync(path, await this.page.screenshot());
  }
}
