import type { Span } from '../../engine/types.ts';
import type { ArticleId, QuotationId, TextVersion } from './types.ts';

/**
 * The id of an article: `article:` and the first 16 hex digits of SHA-256 of its canonical URL, or, where it has none that
 * names a web page, of its text with white space folded.
 */
export async function articleId(article: { url?: string; text: string }): Promise<ArticleId> {
  const url = article.url === undefined ? null : canonicalUrl(article.url);
  return `article:${await hash16(url ?? article.text.replace(/\s+/g, ' ').trim())}`;
}

/**
 * The address under which one article is always the same: no fragment, credentials or tracking parameters, the host in
 * lower case, no default port; the other parameters in their order. Null for what is not an http, https or file address.
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
  // The query is cut as it is written: going through URLSearchParams would rewrite the parameters that stay.
  const kept = parsed.search.slice(1).split('&').filter(isContent);
  parsed.search = kept.join('&');
  return parsed.href;
}

/** The version of a text: the first 16 hex digits of SHA-256 of its UTF-8. */
export const textVersion = (text: string): Promise<TextVersion> => hash16(text);

/** `article:…@version:start-end`. */
export const quotationId = (article: ArticleId, version: TextVersion, span: Span): QuotationId =>
  `${article}@${version}:${span.start}-${span.end}`;

/** The parts of a quotation's id, or null for what is none. */
export function parseQuotationId(id: string): { article: ArticleId; version: TextVersion; span: Span } | null {
  const parts = /^article:([0-9a-f]{16})@([0-9a-f]{16}):(\d{1,9})-(\d{1,9})$/.exec(id);
  if (!parts) return null;
  const [, article, version = '', start, end] = parts;
  return { article: `article:${article}`, version, span: { start: Number(start), end: Number(end) } };
}

export const isArticleId = (id: string): id is ArticleId => /^article:[0-9a-f]{16}$/.test(id);

/** SHA-256 of a string's UTF-8 as its first 16 hex digits. */
export async function hash16(of: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(of)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Names of parameters that say how a reader came, not what is read. Sources: the parameter lists of ClearURLs and of
// Firefox's query stripping, of which only those that no site uses for content are taken.
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok ' +
    '_hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_enc_id oly_anon_id vero_id vero_conv wickedid _openstat rb_clickid ' +
    's_cid ml_subscriber ml_subscriber_hash srsltid cmpid ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium ' +
    'at_campaign at_custom1 at_custom2 at_custom3 at_custom4 _ga _gl guccounter guce_referrer guce_referrer_sig'
  ).split(' '),
);

function isContent(parameter: string): boolean {
  const name = decoded(parameter.split('=', 1)[0] ?? '').toLowerCase();
  return parameter !== '' && !name.startsWith('utm_') && !TRACKING.has(name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
