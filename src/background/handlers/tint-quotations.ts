import { QUOTATION_TINTS, type QuotationTint, tintName } from '../../messages/highlight-names.ts';
import { highlightOrigin } from '../highlight-origin.ts';
import type { RequestHandler } from '../request-handler.ts';

/**
 * The tints of a page's own quotations. Alpha 2e (hex) is 18 %, 1a is 10 %. What is only reported and whose speaker is not clear differ
 * from what is spoken by their lines also, for whoever does not see the shades.
 */
const TINTS: Readonly<Record<QuotationTint, string>> = {
  spoken: 'background-color:#75808f2e',
  reported: 'background-color:#75808f1a;text-decoration:underline dashed 1px #75808f;text-underline-offset:3px',
  unclear: 'background-color:#75808f1a;text-decoration:underline wavy 1px #75808f;text-underline-offset:3px',
};

/** Puts the tints' styles into the frame that asks, or takes them out. */
export const tintQuotations: RequestHandler<'tintQuotations'> = async ({ random, isOn }, { tabId, frameId }) => {
  const rules = (of: string): string =>
    QUOTATION_TINTS.map((tint) => `${of}::highlight(${tintName(random, tint)}){${TINTS[tint]}}`).join('');
  // As in messages/mention-styles.ts: one rule for the root where the browser inherits it, and none on paper.
  const css = `@media screen{${rules(':root')}@supports (-moz-appearance:none){${rules('')}}}`;
  const styles = { target: { tabId, frameIds: [frameId] }, css, origin: highlightOrigin() };
  await (isOn ? chrome.scripting.insertCSS(styles) : chrome.scripting.removeCSS(styles));
  return null;
};
