import type { FullArticle, GivenFacts } from '../dataset/model/dataset-types.ts';
import { fullArticle } from '../dataset/model/full-article.ts';
import { factsForReading, knownFacts } from '../dataset/model/given-facts.ts';
import { type ArticlePages, titleOfPage } from '../extraction/article-pages.ts';
import type { ExtractedArticle } from '../extraction/extract-article.ts';
import { looksLikeArticle } from '../extraction/looks-like-article.ts';
import { isPageTooLarge } from '../extraction/page-document.ts';
import type { PagePart, PageSnapshot } from '../messages/page-article.ts';
import type { ExtractArticle } from './extraction-contract.ts';
import { readArticle } from './read-article.ts';

/** A selection shorter than this, in UTF-16 units, is a slip of the mouse. */
const MIN_SELECTION_CHARS = 20;

/** An article read from a page, in the form in which the dataset stores it. */
export interface ArticleOfPage {
  readonly article: FullArticle;
  /** Whether the text seems to stop early, as behind a paywall. */
  readonly looksCut: boolean;
  /** Which page of the article it is; null where it is the only one, as far as the page says. */
  readonly pages: ArticlePages | null;
}

/**
 * Reads the article of a page, or of what is selected on it.
 * @param keptAt when the reader kept it, ISO 8601
 * @returns null if the page is no article, or nothing is selected
 */
export async function readPage(
  extract: ExtractArticle,
  page: PageSnapshot,
  part: PagePart,
  keptAt: string,
): Promise<ArticleOfPage | null> {
  const extracted = extractedFrom(extract, page);
  const text = part === 'selection' ? selectedText(page) : articleText(extracted);
  if (text === null) return null;
  const given = factsOf(extracted, page.url);
  const reading = await readArticle(text, factsForReading(given));
  const article = await fullArticle(text, given, reading, 'reader', keptAt);
  const { pages, isGallery } = extracted;
  // A page that is not the last may end anywhere, and a caption without a full stop.
  const goesOn = isGallery || (pages !== null && pages.page !== pages.of);
  return { article, looksCut: part === 'article' && !goesOn && looksCut(text), pages };
}

/** What a page's markup holds: nothing, where it has too many elements to be made a document of. */
function extractedFrom(extract: ExtractArticle, { html, url }: PageSnapshot): ExtractedArticle {
  try {
    return extract(html, url);
  } catch (error) {
    if (isPageTooLarge(error)) return NOTHING;
    throw error;
  }
}

const NOTHING: ExtractedArticle = {
  title: null,
  author: null,
  source: null,
  url: null,
  date: null,
  language: null,
  text: '',
  isGallery: false,
  pages: null,
};

const articleText = ({ text, isGallery }: ExtractedArticle): string | null =>
  looksLikeArticle(text, isGallery) ? text : null;

function selectedText({ selection }: PageSnapshot): string | null {
  const text = selection.trim();
  return text.length >= MIN_SELECTION_CHARS ? text : null;
}

/**
 * Whether a text stops in the middle of a sentence: its last paragraph ends with an ellipsis, or without a mark that ends a
 * sentence.
 */
function looksCut(text: string): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  return /(…|\.\.\.)[\]”"’')]*$/.test(last) || !/[.!?。！？।؟։:][\]”"’'»)]*$/u.test(last);
}

function factsOf(found: ExtractedArticle, pageUrl: string): GivenFacts {
  const { author, source, date, language, url } = found;
  const title = titleOfPage(found.title, found.pages);
  return knownFacts({ url: url ?? pageUrl, title, author, source, date, language });
}
