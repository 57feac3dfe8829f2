import { articleId, textVersion } from '../dataset/model/article-ids.ts';
import { fullArticle } from '../dataset/model/full-article.ts';
import { factsForReading, usableFacts } from '../dataset/model/given-facts.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getArticle } from '../dataset/read/read-articles.ts';
import { putArticles } from '../dataset/write/write-articles.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import { readArticle } from './read-article.ts';

/**
 * Reads a text and keeps it as an article, unless the dataset has that very text of it already (`held`). When a request is sent
 * again after its writer ended, `held` is false for an article that the first attempt of this same request stored (same `at`).
 */
export async function keepText(
  db: DatasetDb,
  { text, facts = {}, at }: WriterRequests['keepText']['ask'],
): Promise<WriterRequests['keepText']['reply']> {
  const given = usableFacts(facts);
  const id = await articleId({ text, ...(given.url !== undefined && { url: given.url }) });
  const held = await getArticle(db, id);
  if (held?.version === (await textVersion(text))) return { id, held: held.keptAt !== at };
  const reading = await readArticle(text, factsForReading(given));
  await putArticles(db, [await fullArticle(text, given, reading, 'reader', at)], at);
  return { id, held: false };
}
