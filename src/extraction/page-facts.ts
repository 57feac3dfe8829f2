/** Everything a page says of itself outside its text, read once for all who ask. */
import { articleAddress } from './article-address.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';

export interface PageFacts {
  readonly document: Document;
  readonly meta: MetaTags;
  readonly data: ArticleData;
  /** The page's own address: as it says, or as given. See `articleAddress`. */
  readonly url: string | null;
  /** A language tag in lower case ("en", "pt-br"), as the page says. */
  readonly language: string | null;
}

/** Reads what a page says of itself. `address` is where it was found, if that is known. */
export function pageFacts(document: Document, address: string | null): PageFacts {
  const meta = new MetaTags(document);
  const data = articleData(document);
  const link = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null;
  const url = articleAddress(address, [link, meta.first('og:url'), data.url]);
  return { document, meta, data, url, language: languageOf(document, meta, data) };
}

function languageOf(document: Document, meta: MetaTags, data: ArticleData): string | null {
  const root = document.documentElement;
  const given = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    meta.first('og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'),
    data.language,
  ];
  for (const one of given) {
    const tag = one?.trim().replace('_', '-').toLowerCase();
    if (tag && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag)) return tag;
  }
  return null;
}
