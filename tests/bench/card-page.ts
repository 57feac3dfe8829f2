import type { Tab } from '../browser/harness/tab.ts';
import type { FilledBrowser } from './filled-browser.ts';
import type { Known, Made } from './made-articles.ts';
import type { Target } from './opened-cards.ts';
import { watchCards } from './watch-cards.ts';

const PAGE = 'http://cards.test/page.html';
const BLANK = 'http://cards.test/blank.html';

/** Each card is opened at a sentence of its own: else it would be there already. Restoring on a slow machine takes 150 of them. */
const SENTENCES = 400;

export interface CardPage {
  readonly tab: Tab;
  /** A mention of somebody whose card nobody has asked for. */
  next(who: Known): Target;
}

/** A page on which each sentence has the room of a window, so that nothing is asked for ahead but what is gone to. */
export async function openCardPage({ driver, server }: FilledBrowser, made: Made): Promise<CardPage> {
  const everybody = [made.common, made.country, made.rarest];
  const paragraphs = everybody.flatMap((who, k) =>
    Array.from({ length: SENTENCES }, (_, n) => `<p>${made.sentence(n * everybody.length + k, who.name)}</p>`),
  );
  server.page(
    PAGE,
    `<!doctype html><meta charset="utf-8"><title>Cards</title><link rel="icon" href="data:,">
<style>body { margin: 0 40px; font: 18px/30px serif } p { margin: 0; padding: 400px 0 }</style>${paragraphs.join('\n')}`,
  );
  server.page(BLANK, '<!doctype html><title>Nothing</title><link rel="icon" href="data:,">');
  const tab = await driver.open(BLANK);
  await tab.page.evaluateOnNewDocument(watchCards);
  await tab.visit(PAGE);
  const used = new Map(everybody.map((who) => [who.id, 0]));
  await tab.mention(made.common.name);
  return {
    tab,
    next(who) {
      const nth = used.get(who.id) ?? 0;
      if (nth === SENTENCES) throw new Error('The page has no sentence left whose card nobody has asked for.');
      used.set(who.id, nth + 1);
      return {
        name: who.name,
        nth,
        quotations: who === made.rarest ? 1 : 3,
      };
    },
  };
}
