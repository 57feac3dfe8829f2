import { citation } from '../ui/citation.ts';
import { authorsOf } from './authors.ts';
import { type CitedQuotation, spaced } from './cited-quotation.ts';

/** An article as an entry of a list of references, with what is quoted from it. */
export interface ArticleEntry {
  /** The same for one article in every export, and in every format: what the reader has cited stays found. */
  readonly key: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly published: string | null;
  /** When the reader kept it; null where it has no address at which it could be looked at again. */
  readonly kept: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Each of its quotations as *Cite* gives it, in one line. */
  readonly quotations: readonly string[];
}

/** The entries of some quotations, one for each article; those of one article have to stand together. */
export function articleEntries(quotations: readonly CitedQuotation[]): readonly ArticleEntry[] {
  const articles = new Map<string, CitedQuotation[]>();
  for (const one of quotations) {
    const held = articles.get(one.article);
    if (held) held.push(one);
    else articles.set(one.article, [one]);
  }
  return [...articles.values()].flatMap(([first, ...rest]) => (first ? [entryOf(first, [first, ...rest])] : []));
}

function entryOf(article: CitedQuotation, quotations: readonly CitedQuotation[]): ArticleEntry {
  const url = article.url === null ? null : addressOf(article.url);
  return {
    key: keyOf(article),
    title: article.title,
    authors: authorsOf(article.author),
    source: article.source,
    published: article.date,
    kept: url && article.kept,
    url,
    language: article.language === 'und' ? null : article.language,
    quotations: quotations.map((one) => spaced(citation(one))),
  };
}

/** An address in which nothing can end a field: white space, braces and backslashes are encoded. */
const addressOf = (url: string): string => url.replace(/[\s{}\\"<>^`|]/gu, (sign) => encodeURIComponent(sign));

const MAX_KEY_WORD = 24;

/** "samplegazette2026-0123456789abcdef": outlet, year, and the id, by which no two articles share a key. */
function keyOf({ article, source, date }: CitedQuotation): string {
  const outlet = (source ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, MAX_KEY_WORD);
  const year = /^\d{4}/.exec(date ?? '')?.[0] ?? '';
  return `${outlet || 'article'}${year}-${article.replace(/^article:/, '').replace(/[^\w-]/g, '')}`;
}
