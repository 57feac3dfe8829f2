import type { DatasetDb } from '../dataset/read/dataset.ts';
import { MOST_AT_ONCE } from '../dataset/write/act.ts';
import { bringBack as bringBackDeleted, deleteArticles } from '../dataset/write/articles.ts';
import type { WriterRequests } from '../messages/writer.ts';
import type { Acts } from './acts.ts';

/** Deletes articles, so that they can be brought back. */
export async function remove(
  db: DatasetDb,
  { act }: Acts,
  { ids, act: name, at }: WriterRequests['remove']['ask'],
): Promise<WriterRequests['remove']['reply']> {
  const work = () => deleteArticles(db, ids, name, at);
  const { articles, quotations } = await (ids.length <= MOST_AT_ONCE ? work() : act(work));
  return { articles, quotations };
}

/** Undoes a deletion. */
export async function bringBack(
  db: DatasetDb,
  { act }: Acts,
  { act: name, at }: WriterRequests['bringBack']['ask'],
): Promise<WriterRequests['bringBack']['reply']> {
  const { articles } = await act(() => bringBackDeleted(db, name, at));
  return { articles };
}
