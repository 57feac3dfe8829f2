import { GAZETTE } from './server.ts';
import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/** A person that the tests' pages name, and words that only the card says of him. */
export const NAME = 'Sergey Lavrov';
export const SAYS = 'Foreign Minister of Russia';
export const SENTENCE = `Here stood ${NAME}, waiting.`;

/** The HTML of a test's own page. It has an icon, because the browser would otherwise request one. */
export const htmlOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body style="margin:0;font:18px/30px monospace">${body}</body></html>`;

/** Opens such a page, and resolves when the name is painted as a mention. */
export async function openPage(
  { driver, server }: Session,
  html: string,
  address = `${GAZETTE}/page.html`,
): Promise<Tab> {
  server.page(address, html);
  const tab = await driver.open(address);
  await tab.mention(NAME);
  return tab;
}

/** Rests the pointer on the name and waits for its card. */
export async function openCard(tab: Tab): Promise<Tab> {
  await tab.hover(NAME);
  await tab.cardWith(SAYS);
  return tab;
}
