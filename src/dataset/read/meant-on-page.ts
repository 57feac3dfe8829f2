import type { EntityId } from '../../engine/types.ts';
import { byChange } from '../model/corrections.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { summariesOf } from './read-entities.ts';

/**
 * Whom the reader says a page means instead of those whom it was taken to name; null for somebody who is not on record. Whether the
 * page's article is kept does not matter: what is said of it is known by the page's address.
 * @param article the id that the page has as an article
 */
export const meantOnPage = (db: DatasetDb, article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId | null>> =>
  read(db, ['corrections', 'entities'], async (tx) => {
    const said = await tx.objectStore('corrections').index('articles').getAll(article);
    const meant = new Map<EntityId, EntityId>();
    for (const { undone, change } of said.sort(byChange)) {
      if (undone || change.kind !== 'somebody else') continue;
      const isOf = (id: EntityId): boolean => change.people.some((one) => one === id);
      for (const [id, now] of meant) if (isOf(now)) meant.set(id, change.entity);
      for (const id of change.people) meant.set(id, change.entity);
      meant.delete(change.entity);
    }
    const records = meant.size > 0 ? await summariesOf(tx, [...meant.values()]) : new Map();
    return new Map([...meant].map(([id, now]) => [id, records.get(now)?.id ?? null]));
  });
