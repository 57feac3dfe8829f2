import type { Reading } from '../../engine/types.ts';
import { articleId, textVersion } from './article-ids.ts';
import type { ArticleMeta, FullArticle, GivenFacts, Origin } from './dataset-types.ts';
import { knownFacts } from './given-facts.ts';

/** The facts of an article besides its text, language and counts. */
type ShownFacts = Pick<GivenFacts, 'title' | 'author' | 'source' | 'url' | 'date'>;

function shownFacts(
  given: GivenFacts,
  reading: Pick<Reading, 'title' | 'author' | 'source' | 'date'>,
  corrected: ShownFacts = {},
): ShownFacts {
  const title = corrected.title ?? given.title ?? reading.title;
  const author = corrected.author ?? given.author ?? reading.author;
  const source = corrected.source ?? given.source ?? reading.source;
  const url = corrected.url ?? given.url;
  const date = corrected.date ?? given.date ?? reading.date;
  return knownFacts({ title, author, source, url, date });
}

/** An article's facts with those that the reader has corrected: '' is not known. */
export function correctedMeta(
  meta: ArticleMeta,
  given: GivenFacts,
  reading: Reading,
  corrected: ShownFacts,
): ArticleMeta {
  const { title: _title, author: _author, source: _source, url: _url, date: _date, id, ...rest } = meta;
  return { id, ...shownFacts(given, reading, corrected), ...rest };
}

/**
 * Makes the article that a dataset stores, from its text, its reading and the facts given with it. A given title, author or date
 * wins over the one that the engine found.
 * @param keptAt when the reader kept the article, ISO 8601; absent for a bundled one
 * @param ids its id and its text's version, where they were computed before
 */
export async function fullArticle(
  text: string,
  facts: GivenFacts,
  reading: Reading,
  origin: Origin,
  keptAt?: string,
  ids?: Pick<ArticleMeta, 'id' | 'version'>,
): Promise<FullArticle> {
  const { url } = facts;
  const meta: ArticleMeta = {
    id: ids?.id ?? (await articleId({ text, ...(url !== undefined && { url }) })),
    ...shownFacts(facts, reading),
    language: facts.language ?? reading.language,
    origin,
    version: ids?.version ?? (await textVersion(text)),
    quotations: reading.quotations.length,
    people: reading.people.length,
    countries: reading.countries.length,
    ...(keptAt && { keptAt }),
  };
  return { meta, text, reading, given: facts };
}
