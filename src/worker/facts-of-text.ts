import { canonicalUrl } from '../dataset/model/article-ids.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { readArticle } from './read-article.ts';

/** What a pasted text says about itself, in its first and last lines, as the engine reads them. */
export async function factsOfText(text: string): Promise<GivenFacts> {
  const { title, author, source, url, date } = await readArticle(text);
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(source && { source }),
    ...(url && canonicalUrl(url) !== null && { url }),
    ...(date && { date }),
  };
}
