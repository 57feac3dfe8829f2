import { packArticle, packParts } from '../model/pack.ts';
import type { ArticleId, LogEntry } from '../model/types.ts';
import { versionsOf } from './articles.ts';
import { type DatasetDb, read } from './dataset.ts';

/** A dataset, or a part, in one file. */
export interface ExportedPack {
  readonly file: Blob;
  /** Articles that are not in it, as the dataset has lost their text. */
  readonly missing: number;
}

/**
 * The whole dataset as a pack, in one JSON file: every article with what is known of it, and the reader's log. Earlier
 * versions of an article come before the one that is shown.
 * @param only Only these articles, and no log: a part of the dataset to give away.
 */
export async function exportPack(db: DatasetDb, only?: ReadonlySet<ArticleId>): Promise<ExportedPack> {
  const { articles, log, missing } = await read(db, ['articles', 'versions', 'texts', 'log'], async (tx) => {
    const rows = (await tx.objectStore('articles').getAll()).filter(({ id }) => !only || only.has(id));
    const packed = await Promise.all(
      rows.map(async ({ id, meta }) => {
        const versions = await tx.objectStore('versions').getAll(versionsOf(id));
        const texts = await tx.objectStore('texts').getAll(versionsOf(id));
        const textOf = new Map(texts.map(({ version, text }) => [version, text]));
        const earlier = versions
          .filter(({ version }) => version !== meta.version)
          .sort((a, b) => ((a.keptAt ?? '') < (b.keptAt ?? '') ? -1 : 1))
          .flatMap(({ version, given, origin, keptAt }) => {
            const text = textOf.get(version);
            return text === undefined ? [] : [{ id, ...given, origin, ...(keptAt && { keptAt }), text }];
          });
        const shown = textOf.get(meta.version);
        return { earlier, shown: shown === undefined ? [] : [packArticle(meta, shown)] };
      }),
    );
    return {
      articles: packed.flatMap(({ earlier, shown }) => [...earlier, ...shown]),
      missing: packed.filter(({ shown }) => shown.length === 0).length,
      log: only ? [] : (await tx.objectStore('log').getAll()).flatMap(({ entries }): readonly LogEntry[] => entries),
    };
  });
  return { file: new Blob([...packParts(articles, log)], { type: 'application/json' }), missing };
}
