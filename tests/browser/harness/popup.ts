import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/**
 * The toolbar popup about a page. It is the real popup.html in a tab, told in its query which tab it is about: a headless
 * browser has no toolbar to open it from.
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
