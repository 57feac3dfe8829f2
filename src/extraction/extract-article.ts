/** The article out of a page's DOM. Knows a document, no browser: it is the same in a tab, in a worker's parser and in Node. */
import { articleBody } from './article-body.ts';
import { type ArticlePages, articlePages } from './article-pages.ts';
import { articleText } from './article-text.ts';
import { articleTitle } from './article-title.ts';
import { authors } from './authors.ts';
import { clean } from './meta-tags.ts';
import { pageFacts } from './page-facts.ts';
import { publishedDate, readingOf } from './published-date.ts';
import { shownDates } from './shown-date.ts';
import { siteName } from './site-name.ts';
import type { TextBlock } from './text-blocks.ts';
import { holdsTitle, noteTitles } from './title-holders.ts';
import { withoutTimecodes } from './transcript.ts';

/** The article of a page. Facts that the page does not give are null; a page without an article has an empty text. */
export interface ExtractedArticle {
  readonly title: string | null;
  /** Names joined by ", ". */
  readonly author: string | null;
  /** The site's name. */
  readonly source: string | null;
  readonly url: string | null;
  /** As precise as the page gives it: "2023", "2023-02", "2023-02-27", with a time and an offset if given. */
  readonly date: string | null;
  /** A language tag in lower case. */
  readonly language: string | null;
  /** Paragraphs separated by blank lines. */
  readonly text: string;
  /** Whether the text is the captions of a gallery, which need be no sentences. */
  readonly isGallery: boolean;
  /** Which page of the article this is; null where it is the only one, as far as the page says. */
  readonly pages: ArticlePages | null;
}

/**
 * Extracts a page's article; the document is not changed. Never throws, whatever the page.
 * @param address where the page was found, if known; otherwise the page's own statement is used
 */
export function extractArticle(document: Document, address: string | null = null): ExtractedArticle {
  noteTitles(document);
  const facts = pageFacts(document, address);
  const source = siteName(facts);
  const title = articleTitle(facts, source);
  const author = authors(facts, source);
  const description = facts.meta.first('description', 'og:description', 'twitter:description');
  const dates = readingOf(facts);
  const live = {
    isLive: facts.data.isLive || document.querySelector('[itemtype*="LiveBlogPosting"]') !== null,
    updates: facts.data.updates,
    words: `${title ?? ''} ${document.querySelector('h1')?.textContent ?? ''} ${(facts.url ?? '').replace(/[-_/]/g, ' ')}`,
    address: facts.url,
    dates,
  };
  const body = articleBody(document, { title, author, language: facts.language, description, live });
  const { blocks, chosen, entries, comments } = body;
  const isInEntry = (n: number): boolean => entries.some(({ from, to }) => n >= from && n < to);
  const articles = otherArticles(document, blocks, chosen);
  const isOther = (n: number): boolean => {
    const article = blocks[n]?.element.closest('article');
    return comments.has(n) || isInEntry(n) || (article != null && articles.has(article));
  };
  const shown = shownDates(blocks, chosen, isOther, title, dates);
  const others = new Set(
    [...comments]
      .flatMap((n) => blocks[n]?.element ?? [])
      .concat(entries.flatMap(({ element }) => element ?? []))
      .concat([...articles]),
  );
  return {
    title,
    author,
    source,
    url: facts.url,
    date: publishedDate(facts, shown, others, entries),
    language: facts.language,
    text: withTranscript(articleText(body), facts.data.transcript),
    isGallery: body.isGallery,
    pages: articlePages(document, blocks, chosen, facts.url),
  };
}

/** The `article` elements of a page with an article that hold neither a part of its text nor a title. */
function otherArticles(document: Document, blocks: readonly TextBlock[], chosen: ReadonlySet<number>): Set<Element> {
  if (chosen.size === 0) return new Set();
  const around = new Set<Element>();
  for (const n of chosen)
    for (let one = blocks[n]?.element ?? null; one && !around.has(one); one = one.parentElement) around.add(one);
  return new Set([...document.querySelectorAll('article')].filter((one) => !around.has(one) && !holdsTitle(one)));
}

/** A text with the film's words as the page gives them to machines, where these are longer and it does not show them. */
function withTranscript(text: string, given: string | null): string {
  const lines = (given ?? '')
    .split(/\s*\n\s*/)
    .map(clean)
    .filter(Boolean);
  const transcript = lines.map(withoutTimecodes).join('\n\n');
  const [first = ''] = lines;
  if (transcript.length < MIN_TRANSCRIPT || transcript.length <= text.length || text.includes(first.slice(0, 40)))
    return text;
  return text === '' ? transcript : `${text}\n\n${transcript}`;
}

/** UTF-16 units below which a transcript is a line about one. */
const MIN_TRANSCRIPT = 200;
