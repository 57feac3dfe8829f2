import { GAZETTE } from './server.ts';
import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/** Whom the tests' pages name, and what only the card says of him. */
export const NAME = 'Sergey Lavrov';
export const SAYS = 'Foreign Minister of Russia';
export const SENTENCE = `Here stood ${NAME}, waiting.`;

/** A page of one's own; without an icon the browser would ask for one. */
export const htmlOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body style="margin:0;font:18px/30px monospace">${body}</body></html>`;

/** Opens such a page, once the name is painted on it. */
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

/** Rests the pointer on the name until its card is there. */
export async function openCard(tab: Tab): Promise<Tab> {
  await tab.hover(NAME);
  await tab.cardWith(SAYS);
  return tab;
}
