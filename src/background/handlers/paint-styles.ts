import type { PageRequests } from '../../messages/page.ts';
import type { Frame, Handler } from '../handler.ts';

export const paintStyles: Handler<'paintStyles'> = async (ask, from) => {
  await chrome.scripting.insertCSS(styles(ask, from));
  return null;
};

export const unpaintStyles: Handler<'unpaintStyles'> = async (ask, from) => {
  await chrome.scripting.removeCSS(styles(ask, from));
  return null;
};

/** #75808F has a contrast of at least 3.6 on white, salmon, near-black and black; 24 in hex is 14 %. */
function styles({ mention, open, tint }: PageRequests['paintStyles']['ask'], { tabId, frameId }: Frame) {
  const line = (style: string) => `text-decoration:underline ${style} 1px #75808f;text-underline-offset:3px`;
  const resting = tint ? 'background-color:#75808f24' : line('dotted');
  const rules = (of: string) => `${of}::highlight(${mention}){${resting}}${of}::highlight(${open}){${line('solid')}}`;
  // In Chromium an element has its parent's: a rule for the root is a half to three quarters of the work of one for all. Firefox
  // wants it at each element. A page is printed as it was written.
  const css = `@media screen{${rules(':root')}@supports (-moz-appearance:none){${rules('')}}}`;
  return { target: { tabId, frameIds: [frameId] }, css };
}
