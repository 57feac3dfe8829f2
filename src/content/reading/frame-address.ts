import { pageOf, siteOf } from '../../settings/settings.ts';
import { baseOf } from '../shared/page-nodes.ts';

// Frames that a page writes itself (`srcdoc`, `blob:`, `about:blank`) have no address of their own: they belong to the page's site.

/**
 * Whether a frame of this address may hold text to read. Nobody can write into a blank frame that is sandboxed: it stays empty, or it
 * is the frame of our own card.
 */
export const isReadableAddress = (): boolean =>
  /^(?:https?|file|blob):$/.test(location.protocol) ||
  location.href === 'about:srcdoc' ||
  (location.href === 'about:blank' && self.origin !== 'null');

/** The site that this frame belongs to, as `siteOf` gives it. A sandboxed frame has no origin, but still its page's base address. */
export function siteOfFrame(): string {
  if (location.host || location.protocol === 'file:') return siteOf(location);
  const address = self.origin === 'null' ? baseOf(document) : self.origin;
  return URL.canParse(address) ? siteOf(new URL(address)) : '';
}

/**
 * The page that this frame belongs to, as `pageOf` gives it: that of the tab, as far as a frame may know it. A frame of another site
 * goes by its own address.
 */
export function pageOfFrame(): string {
  try {
    return pageOf(window.top?.location ?? location);
  } catch {
    return pageOf(location);
  }
}
