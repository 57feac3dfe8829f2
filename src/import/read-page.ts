import { canonicalUrl } from '../dataset/model/article-ids.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { usableFacts } from '../dataset/model/given-facts.ts';
import { MAX_TEXT_CHARS } from '../dataset/model/pack-format.ts';
import { titleOfPage } from '../extraction/article-pages.ts';
import type { ExtractedArticle } from '../extraction/extract-article.ts';
import { looksLikeArticle } from '../extraction/looks-like-article.ts';
import { type ExtractArticle, NotAnArticle } from './import-types.ts';

// Reads the article from a saved web page, as from a page that the reader keeps.

/** The most characters of markup, without the pictures in it. */
const MAX_MARKUP_CHARS = 10_000_000;
/** A browser or SingleFile says within this many characters where the page was saved from. */
const SAVED_FROM_WITHIN = 10_000;

/**
 * Reads the article from a saved page.
 * @param address where the page was found, if the file around it says so
 * @throws NotAnArticle
 */
export function readSavedPage(
  html: string,
  extract: ExtractArticle,
  address: string | null = null,
): { readonly text: string; readonly facts: GivenFacts } {
  const light = withoutPictures(html);
  if (light.length > MAX_MARKUP_CHARS) throw new NotAnArticle('is a page of over 10 million characters.');
  const found = extract(light, address ?? savedFrom(light));
  if (!looksLikeArticle(found.text, found.isGallery)) throw new NotAnArticle('is a page without an article on it.');
  if (found.text.length > MAX_TEXT_CHARS) throw new NotAnArticle('is longer than 10 million characters.');
  return { text: found.text, facts: factsOf(found) };
}

/** A data URL in a page longer than this, in characters, is left out. */
const MIN_PICTURE_CHARS = 200;

/** A page without the pictures and fonts embedded in it, which are most of what SingleFile saves. */
function withoutPictures(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', at + 1)) {
    // A loop, as a regular expression that matches megabytes overflows the stack.
    const end = nextEnd(html, at);
    if (end - at < MIN_PICTURE_CHARS) continue;
    parts.push(html.slice(from, at), 'data:,');
    from = end;
    at = end;
  }
  return from === 0 ? html : parts.join('') + html.slice(from);
}

function nextEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length && !/["'()<>\s]/.test(html.charAt(at))) at++;
  return at;
}

/** Where a page was saved from, as browsers ("saved from url=(0023)…") and SingleFile ("url: …") write at its beginning. */
function savedFrom(html: string): string | null {
  const start = html.slice(0, SAVED_FROM_WITHIN);
  const [, byBrowser] = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(start) ?? [];
  const [, bySingleFile] = /<!--\s*Page saved with SingleFile[\s\S]*?\burl:\s*(\S+)/i.exec(start) ?? [];
  const address = byBrowser ?? bySingleFile;
  return address !== undefined && canonicalUrl(address) !== null ? address : null;
}

function factsOf(found: ExtractedArticle): GivenFacts {
  const { author, source, url, date, language } = found;
  const title = titleOfPage(found.title, found.pages);
  return usableFacts({ title, author, source, url, date, language });
}

/** The encoding that a page declares, searched for where browsers do. */
export function declaredInPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1];
}
