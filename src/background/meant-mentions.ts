import { articleId, canonicalUrl } from '../dataset/model/article-ids.ts';
import type { ArticleId } from '../dataset/model/dataset-types.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { meantOnPage } from '../dataset/read/meant-on-page.ts';
import type { EntityId, PageMention } from '../engine/types.ts';

// Whom the reader says that a page means, where its names were taken to mean somebody else.

type Meant = ReadonlyMap<EntityId, EntityId | null>;

/** What was read last: a page asks piece by piece. By the address's id: the address itself is not remembered. */
let cache: { readonly revision: number; readonly page: ArticleId; readonly meant: Meant } | undefined;

/** @param revision the dataset's revision, read for this request */
export async function meantAt(db: DatasetDb, revision: number, url: string): Promise<Meant> {
  if (canonicalUrl(url) === null) return new Map();
  const page = await articleId({ url, text: '' });
  if (cache?.revision === revision && cache.page === page) return cache.meant;
  const meant = await meantOnPage(db, page);
  cache = { revision, page, meant };
  return meant;
}

/** The mentions of a page, with those people whom it means. Nobody is named by words that mean somebody who is not on record. */
export function meantMentions(mentions: readonly PageMention[], meant: Meant): readonly PageMention[] {
  if (meant.size === 0) return mentions;
  const now = (id: EntityId): EntityId | null => meant.get(id) ?? (meant.has(id) ? null : id);
  return mentions.flatMap((mention) => {
    const { block, start, end, entity, candidates = [], held } = mention;
    const ids = [...new Set((entity ? [entity] : candidates).map(now))].filter((id) => id !== null);
    if (entity ? ids[0] === entity : ids.join() === candidates.join()) return mention;
    const [only] = ids;
    if (!only) return [];
    // Without a key: what the page says of the name changes nothing any more.
    return ids.length === 1 && !held ? { block, start, end, entity: only } : { ...mention, candidates: ids };
  });
}
