import { knownFacts } from '../../dataset/model/given-facts.ts';
import { titleOfPage } from '../../extraction/article-pages.ts';
import { extractArticle } from '../../extraction/extract-article.ts';
import type { TextInput } from './input.ts';
import { parsePage } from './parse-page.ts';

/** Whether a file is a saved page, by its name. */
export const isPageFile = (file: string): boolean => /\.x?html?(?:\.gz)?$/i.test(file);

/**
 * Extracts the article from a page's markup, with the facts that the page gives. @param url where the page was found, if known
 */
export function textOfPage(
  html: string,
  url: string | null,
  { where, id }: Pick<TextInput, 'where' | 'id'>,
): TextInput {
  const article = extractArticle(parsePage(html), url);
  const { text, isGallery, author, source, date, language } = article;
  const title = titleOfPage(article.title, article.pages);
  const facts = knownFacts({ title, author, source, url: article.url, date, language });
  return { kind: 'text', where, id, text, facts, taken: isGallery ? 'from a gallery' : 'from a page' };
}
