import { fullArticle } from '../dataset/model/full-article.ts';
import { articleId } from '../dataset/model/ids.ts';
import { getArticle } from '../dataset/read/articles.ts';
import type { DatasetDb } from '../dataset/read/dataset.ts';
import { putArticles } from '../dataset/write/articles.ts';
import { readArticle } from '../engine/article.ts';
import type { WriterRequests } from '../messages/writer.ts';

/** Reads a text and keeps it, unless it is held already. What this very request kept is not held before it. */
export async function keepText(
  db: DatasetDb,
  { text, at }: WriterRequests['keepText']['ask'],
): Promise<WriterRequests['keepText']['reply']> {
  const id = await articleId({ text });
  const held = await getArticle(db, id);
  if (held) return { id, held: held.keptAt !== at };
  await putArticles(db, [await fullArticle(text, {}, readArticle(text), 'reader', at)], at);
  return { id, held: false };
}
