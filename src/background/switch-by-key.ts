import { changeSettings, pageOf, siteOf, withOrWithout } from '../settings/settings.ts';

/**
 * Switches On Record off for the site or the single page in a tab, or on again where it is off. The toolbar button says which, as a
 * page without a name would show no difference; what it says goes when the tab goes elsewhere.
 */
export async function switchByKey(what: 'site' | 'page', { id, url }: chrome.tabs.Tab): Promise<void> {
  if (url === undefined || !URL.canParse(url)) return;
  const address = new URL(url);
  if (!/^(?:https?|file):$/.test(address.protocol)) return;
  const [site, page] = [siteOf(address), pageOf(address)];
  let isOff = false;
  await changeSettings(({ sitesOff, pagesOff }) => {
    const sites = what === 'site' ? withOrWithout(sitesOff, site, !sitesOff.includes(site)) : sitesOff;
    const pages = what === 'page' ? withOrWithout(pagesOff, page, !pagesOff.includes(page)) : pagesOff;
    isOff = sites.includes(site) || pages.includes(page);
    return { sitesOff: sites, pagesOff: pages };
  });
  // The tab may be gone by now.
  if (id !== undefined) await chrome.action.setBadgeText({ tabId: id, text: isOff ? 'Off' : '' }).catch(() => {});
}
