import type { RequestHandler } from '../request-handler.ts';
import { takeSnapshot } from '../take-snapshot.ts';
import { askWriter } from '../writer-connection.ts';

// Reads the article of an open page for the page's own script. Nothing of it is kept, in the dataset or here.

/** A page of more markup, in UTF-16 units, is read only when the reader asks for something that needs it. */
const MAX_UNASKED_CHARS = 200_000;
/** A page of more markup is not read: taking the markup would hold the page up for longer than a frame. */
const MAX_CHARS = 4_000_000;

/** Puts the script that has a page's article read into the frame that asks. */
export const injectThisPage: RequestHandler<'injectThisPage'> = async (_ask, { tabId, frameId }) => {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['this-page.js'] });
  return null;
};

/** Has the article of the asking page read; null where there is none, or the page is too large. Only a tab's own page is read. */
export const readThisPage: RequestHandler<'readThisPage'> = async ({ isAsked }, { tabId, frameId }) => {
  if (frameId !== 0) return null;
  const { page, contentType } = await takeSnapshot(tabId);
  const isHtml = contentType === 'text/html' || contentType === 'application/xhtml+xml';
  if (!isHtml || page.html.length > (isAsked ? MAX_CHARS : MAX_UNASKED_CHARS)) return null;
  return askWriter('readThisPage', { page: { ...page, selection: '' } });
};
