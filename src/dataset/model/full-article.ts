import type { Reading } from '../../engine/types.ts';
import { articleId, textVersion } from './ids.ts';
import type { ArticleMeta, FullArticle, GivenFacts, Origin } from './types.ts';

/**
 * An article ready to go into a dataset, from its text, its reading and what is known of it.
 * @param keptAt When the reader kept it, ISO 8601; left out for bundled ones.
 */
export async function fullArticle(
  text: string,
  facts: GivenFacts,
  reading: Reading,
  origin: Origin,
  keptAt?: string,
): Promise<FullArticle> {
  const { url, source } = facts;
  const title = facts.title ?? reading.title;
  const author = facts.author ?? reading.author;
  const date = facts.date ?? reading.date;
  const meta: ArticleMeta = {
    id: await articleId({ text, ...(url !== undefined && { url }) }),
    ...(title && { title }),
    ...(author && { author }),
    ...(source && { source }),
    ...(url && { url }),
    ...(date && { date }),
    language: facts.language ?? reading.language,
    origin,
    version: await textVersion(text),
    quotations: reading.quotations.length,
    people: reading.people.length,
    countries: reading.countries.length,
    ...(keptAt && { keptAt }),
  };
  return { meta, text, reading, given: facts };
}
