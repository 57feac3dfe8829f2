import type { EntityId } from '../../engine/types.ts';
import type { ArticleMeta } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { compareDates } from '../model/partial-date.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { getEntity } from './read-entities.ts';

/** Articles that are looked through in one transaction. */
const BATCH_ARTICLES = 200;

/**
 * The articles that name a person, the newest first. No index has them: the readings of all articles are looked through, some at a
 * time.
 */
export async function articlesNaming(db: DatasetDb, entity: EntityId): Promise<ArticleMeta[]> {
  const record = await getEntity(db, entity);
  const ids = new Set<EntityId>(record ? idsInRecord(record) : [entity]);
  const all = await read(db, ['articles'], (tx) => tx.objectStore('articles').getAll());
  const found: ArticleMeta[] = [];
  for (let from = 0; from < all.length; from += BATCH_ARTICLES) {
    const rows = all.slice(from, from + BATCH_ARTICLES);
    const readings = await read(db, ['readings'], (tx) =>
      Promise.all(rows.map(({ id, meta, made }) => tx.objectStore('readings').get([id, meta.version, made]))),
    );
    for (const [i, row] of rows.entries())
      if (readings[i]?.reading.people.some(({ id }) => ids.has(id))) found.push(row.meta);
  }
  return found.sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1));
}
