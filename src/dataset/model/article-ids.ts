import { itemAt } from '../../engine/item-at.ts';
import type { ArticleId, TextVersion } from './dataset-types.ts';

// The ids of articles and text versions, and the canonical URL that an article's id is made from.

/**
 * The id of an article: `article:` and the first 16 hex digits of SHA-256 of its canonical URL, or, where it has no URL of a
 * web page or file, of its text with each run of white space as one space.
 */
export async function articleId(article: { url?: string; text: string }): Promise<ArticleId> {
  const url = article.url === undefined ? null : canonicalUrl(article.url);
  return `article:${await hash16(url ?? article.text.replace(/\s+/g, ' ').trim())}`;
}

/**
 * The URL of an article without what differs between two links to it: no fragment, credentials, tracking parameters or default
 * port, the host in lower case. The other parameters keep their order. Null for any other scheme than http, https and file.
 * Idempotent.
 */
export function canonicalUrl(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (!/^(https?|file):$/.test(parsed.protocol)) return null;
  parsed.hash = '';
  if (parsed.protocol !== 'file:') {
    parsed.username = '';
    parsed.password = '';
  }
  // The query is filtered as a string: URLSearchParams would re-encode the parameters that stay.
  const kept = parsed.search.slice(1).split('&').filter(isContent);
  parsed.search = kept.join('&');
  return parsed.href;
}

/** The version of a text: the first 16 hex digits of SHA-256 of its UTF-8. */
export const textVersion = (text: string): Promise<TextVersion> => hash16(text);

export const isArticleId = (id: string): id is ArticleId => /^article:[0-9a-f]{16}$/.test(id);

/** The first 16 hex digits of SHA-256 of a string's UTF-8. */
export async function hash16(of: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(of)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Parameters that say how somebody came to a page, not which page it is. Sources: the lists of ClearURLs and of Firefox's query
// stripping, without the parameters that some site uses for content.
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok ' +
    '_hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_enc_id oly_anon_id vero_id vero_conv wickedid _openstat rb_clickid ' +
    's_cid ml_subscriber ml_subscriber_hash srsltid cmpid ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium ' +
    'at_campaign at_custom1 at_custom2 at_custom3 at_custom4 _ga _gl guccounter guce_referrer guce_referrer_sig'
  ).split(' '),
);

function isContent(parameter: string): boolean {
  const name = decoded(itemAt(parameter.split('=', 1), 0)).toLowerCase();
  return parameter !== '' && !name.startsWith('utm_') && !TRACKING.has(name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
