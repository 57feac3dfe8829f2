import { fullArticle } from '../model/full-article.ts';
import { hash16 } from '../model/ids.ts';
import { type Pack, type PackArticle, PackError } from '../model/pack.ts';
import type { ArticleId, FullArticle, LogEntry } from '../model/types.ts';
import { changeArticles } from './change.ts';
import type { DatasetDb, WriteTx } from './schema.ts';
import { write } from './transact.ts';

/**
 * Brings the bundled dataset in, in one transaction: what it ships is put, what an earlier one shipped and it does not goes.
 * Nothing of the reader's is touched: articles they kept, ones they deleted, ones they brought back.
 * False where this very bundle is in already. Throws `PackError` where an article comes without its reading.
 */
export async function loadBundle(db: DatasetDb, pack: Pack): Promise<boolean> {
  const hash = await bundleHash(pack);
  if ((await db.get('bundle', 'bundle'))?.hash === hash) return false;
  const articles = await bundledArticles(pack);
  return write(db, async (tx) => {
    if ((await tx.objectStore('bundle').get('bundle'))?.hash === hash) return false;
    await bringIn(tx, hash, articles);
    return true;
  });
}

export const bundleHash = (pack: Pack): Promise<string> => hash16(JSON.stringify(pack.articles));

export const bundledArticles = (pack: Pack): Promise<FullArticle[]> => Promise.all(pack.articles.map(bundled));

/** Puts a bundle in, in the transaction given. Returns the new revision. */
export async function bringIn(tx: WriteTx, hash: string, articles: readonly FullArticle[]): Promise<number> {
  const before = await tx.objectStore('bundle').get('bundle');
  const acts = lastActs((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
  const put: FullArticle[] = [];
  for (const article of articles) {
    const held = await tx.objectStore('articles').get(article.meta.id);
    if (acts.get(article.meta.id) !== 'deleted' && held?.meta.origin !== 'reader') put.push(article);
  }
  const ships = new Set(articles.map(({ meta }) => meta.id));
  const remove: ArticleId[] = [];
  for (const id of before?.articles ?? []) {
    const held = await tx.objectStore('articles').get(id);
    if (!ships.has(id) && !acts.has(id) && held?.meta.origin === 'bundle') remove.push(id);
  }
  await tx.objectStore('bundle').put({ hash, articles: [...ships].sort() }, 'bundle');
  return changeArticles(tx, { put, remove });
}

/** What the reader last did with each article they touched. */
export function lastActs(log: readonly LogEntry[]): Map<ArticleId, LogEntry['kind']> {
  return new Map(log.map(({ article, kind }) => [article, kind]));
}

function bundled({ text, reading, ...facts }: PackArticle, index: number): Promise<FullArticle> {
  if (!reading) throw new PackError('malformed', `Article ${index + 1} of the bundled pack has no reading.`);
  return fullArticle(text, facts, reading, 'bundle');
}
