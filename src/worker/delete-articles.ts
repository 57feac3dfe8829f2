import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { MAX_ARTICLES_AT_ONCE } from '../dataset/write/apply-mutation.ts';
import { bringBack as bringBackDeleted, deleteArticles } from '../dataset/write/write-articles.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import type { MutationQueue } from './mutation-queue.ts';

/** Deletes articles; the deletion can be undone. Only a deletion of many articles waits in the queue of mutations. */
export async function removeArticles(
  db: DatasetDb,
  queue: MutationQueue,
  { ids, act, at }: WriterRequests['remove']['ask'],
): Promise<WriterRequests['remove']['reply']> {
  const work = () => deleteArticles(db, ids, act, at);
  const { articles, quotations } = await (ids.length <= MAX_ARTICLES_AT_ONCE ? work() : queue.run(work));
  return { articles, quotations };
}

/** Undoes a deletion. */
export async function bringBackArticles(
  db: DatasetDb,
  queue: MutationQueue,
  { act, at }: WriterRequests['bringBack']['ask'],
): Promise<WriterRequests['bringBack']['reply']> {
  const { articles } = await queue.run(() => bringBackDeleted(db, act, at));
  return { articles };
}
