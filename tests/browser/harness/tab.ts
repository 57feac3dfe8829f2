import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { locate, type Point, paintedWords } from './in-page.ts';
import { until } from './wait.ts';
import { type Watched, watch } from './watch.ts';

/**
 * The card's host: an open popover with nothing in it and no other attribute, in the document or in a shadow root. Of closed
 * roots a page tells its test in `closedRoots`.
 */
export const OPEN_HOST = `(function hostIn(roots) {
  return roots.map((root) => {
    const all = [...(root instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, '*')];
    return all.findLast((one) => one.localName === 'div' && one.matches(':popover-open') && one.attributes.length === 1 && !one.hasChildNodes()) ??
      hostIn(all.flatMap(({ shadowRoot }) => shadowRoot ?? []));
  }).find(Boolean);
})([document, ...(window.closedRoots ?? [])])`;

const HostBox = v.nullable(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }));

/** Runs a function's source in the frame of the open card, with its document first; null while there is none. */
export type EvaluateInCard = (page: Page, source: string, json: string) => Promise<string | null>;

/** Pictures of what is tested: to be looked at, never compared. */
const PICTURES = new URL('../pictures/', import.meta.url);

/** A late scroll comes within this after the pointer, in ms; shorter than the card takes to open. */
const STILL_MS = 150;

/** A page in a real browser, and the card over it. */
export class Tab {
  /** Everything the page and the scripts in it wrote to its console. */
  readonly console: string[] = [];
  /** Everything thrown in it and caught by nobody. */
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

  /** Goes there, watching from the first moment what is done to the page. */
  async visit(url: string): Promise<void> {
    await this.page.evaluateOnNewDocument(watch);
    await this.page.goto(url, { waitUntil: 'load' });
  }

  /** The page's HTML before any content script ran, as it is now, and what was done to it in between. */
  watched(): Promise<Watched> {
    return this.page.evaluate(() => {
      if (!window.onRecordWatch) throw new Error('The page was not opened by visit().');
      return window.onRecordWatch();
    });
  }

  /** Where the words' nth visible occurrence is, scrolled into view; by default the first. */
  async place(words: string, nth = 0): Promise<Point> {
    return until(`“${words}” on the page`, () => this.page.evaluate(locate, words, nth));
  }

  /**
   * Rests the pointer on words, coming from a few pixels beside. Resolves once the page has heard of it: a browser that has
   * just begun may lose a move, and a scroll's own event that comes after it undoes the rest, as it is to.
   */
  async hover(words: string, nth = 0): Promise<void> {
    let to: Point | null = null;
    await until(`the pointer to rest on “${words}”`, async () => {
      const at = await this.page.evaluate(() => window.onRecordPointer?.() ?? null);
      const came = to && at && Math.abs(at.x - to.x) <= 1 && Math.abs(at.y - to.y) <= 1 && !at.scrolled;
      if (came) return at.still >= STILL_MS;
      to = await this.place(words, nth);
      // The scroll's own event comes with the next frame.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await this.page.mouse.move(to.x - 6, to.y + 2);
      await this.page.mouse.move(to.x, to.y);
      return false;
    });
  }

  /** Takes the pointer to where nothing is. */
  async leave(): Promise<void> {
    await this.page.mouse.move(2, 2, { steps: 4 });
  }

  press(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** The words painted as mentions so far. */
  painted(): Promise<string[]> {
    return this.page.evaluate(paintedWords);
  }

  /** Resolves once these words are painted as a mention. */
  async mention(words: string): Promise<void> {
    await until(`“${words}” to be painted`, async () => (await this.painted()).includes(words));
  }

  /** Runs a function in the open card's frame with its document; null while no card is open. */
  async inCard<T, Args extends readonly unknown[]>(
    run: (root: Document, ...args: Args) => T,
    ...args: Args
  ): Promise<T | null> {
    const json = await this.#evaluateInCard(this.page, run.toString(), JSON.stringify(args));
    return json === null ? null : JSON.parse(json);
  }

  /** The card's words as a reader sees them, lines apart; null while no card is open or it is still empty. */
  async card(): Promise<string | null> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees
    const words = await this.inCard((root) => root.body?.innerText ?? '');
    return words?.trim() ? words.replace(/\n{2,}/g, '\n').trim() : null;
  }

  /** The card's words, once a card is open that has these among them. */
  cardWith(words: string): Promise<string> {
    return until(`a card with “${words}”`, async () => {
      const card = await this.card();
      return card?.includes(words) ? card : null;
    });
  }

  /** Resolves once no card is open. */
  async noCard(): Promise<void> {
    await until('the card to close', async () => (await this.inCard(() => true)) === null);
  }

  /** Where the card stands in the window, once it has painted something. */
  async cardBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    return until('the card to be seen', async () => {
      const box = v.parse(HostBox, await this.page.evaluate(`${OPEN_HOST}?.getBoundingClientRect().toJSON() ?? null`));
      return box && box.height > 1 ? box : null;
    });
  }

  /** Clicks, with the pointer, what in the card is named so: a link's or a button's words or label. */
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

  /** The first element of our own pages that fits a puppeteer selector, such as `::-p-text(Import)`, once it is there. */
  async find(selector: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForSelector(selector, { visible: true });
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async click(selector: string): Promise<void> {
    await (await this.find(selector)).click();
  }

  /** What one of our own pages shows, once it shows these words. */
  shows(words: string): Promise<string> {
    return until(`the page to show “${words}”`, async () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees
      const text = await this.page.evaluate(() => document.body.innerText);
      return text.includes(words) ? text : null;
    });
  }

  /** Resolves once the page has closed itself. Firefox loses a tab that is brought to the front while another one goes. */
  async closed(): Promise<void> {
    await until('the page to close', async () => {
      // Puppeteer is not told of it where the page was one of an extension's in Firefox; asking the page tells.
      const answers = this.page.evaluate(() => true).catch((error) => !/no such frame|closed/i.test(String(error)));
      return this.page.isClosed() || !(await answers);
    });
  }

  /** Saves a picture of the window under tests/browser/pictures. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.pictureAt(fileURLToPath(new URL(`${name}.png`, PICTURES)));
  }

  async pictureAt(path: string): Promise<void> {
    await until('the card to have faded in', async () => !(await this.inCard((root) => root.getAnimations().length)));
    writeFileSync(path, await this.page.screenshot());
  }
}
