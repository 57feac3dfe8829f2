import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/**
 * Opens the toolbar popup for a page. A headless browser has no toolbar, so the real popup.html is opened in a tab, with the id of
 * the page's tab in its query.
 */
export async function popupAbout(session: Session, address: string): Promise<Tab> {
  const asking = await session.driver.openOwn('options.html');
  const id = await asking.page.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((tab) => tab.url === url)?.id;
  }, address);
  await asking.page.close();
  const popup = await session.driver.openOwn(`popup.html?tab=${id}`);
  await popup.page.setViewport({ width: 340, height: 600 });
  return popup;
}

/**
 * Keeps the article of a page that is open in a tab, as a reader does by the popup. Gives the popup, which is still open.
 * @param button what the button that keeps is called there
 */
export async function keepByPopup(session: Session, address: string, button = 'Keep this article'): Promise<Tab> {
  const popup = await popupAbout(session, address);
  await popup.shows(button);
  await popup.click(`::-p-text(${button})`);
  await popup.shows('Kept.');
  return popup;
}
