import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { usableFacts } from '../dataset/model/given-facts.ts';
import { readArticle } from './read-article.ts';

/** What a pasted text says about itself, in its first and last lines, as the engine reads them. */
export async function factsOfText(text: string): Promise<GivenFacts> {
  const { title, author, source, url, date } = await readArticle(text);
  return usableFacts({ title, author, source, url, date });
}
