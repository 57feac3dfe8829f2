import { packArticle, packParts } from '../model/pack.ts';
import type { ArticleId, LogEntry } from '../model/types.ts';
import type { DatasetDb } from './schema.ts';
import { read } from './transact.ts';

/** A dataset, or a part, in one file. */
export interface ExportedPack {
  readonly file: Blob;
  /** Articles that are not in it, as the dataset has lost their text. */
  readonly missing: number;
}

/**
 * The whole dataset as a pack, in one JSON file: every article with what is known of it, and the reader's log.
 * @param only Only these articles, and no log: a part of the dataset to give away.
 */
export async function exportPack(db: DatasetDb, only?: ReadonlySet<ArticleId>): Promise<ExportedPack> {
  const { articles, log, missing } = await read(db, ['articles', 'texts', 'log'], async (tx) => {
    const rows = (await tx.objectStore('articles').getAll()).filter(({ id }) => !only || only.has(id));
    const texts = await Promise.all(rows.map(({ meta }) => tx.objectStore('texts').get([meta.id, meta.version])));
    const articles = rows.flatMap(({ meta }, i) => (texts[i] ? [packArticle(meta, texts[i].text)] : []));
    return {
      articles,
      missing: rows.length - articles.length,
      log: only ? [] : (await tx.objectStore('log').getAll()).flatMap(({ entries }): readonly LogEntry[] => entries),
    };
  });
  return { file: new Blob([...packParts(articles, log)], { type: 'application/json' }), missing };
}
