import { byChange, type Correction, isOfPeople } from '../model/corrections.ts';
import type { ArticleId, ArticleMeta, LogEntry } from '../model/dataset-types.ts';
import type { VersionRow } from '../model/stored-rows.ts';
import { inPackOrder, packArticle, packParts } from '../model/write-pack.ts';
import type { Job } from './database-schema.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { versionKeys } from './read-articles.ts';

/** A dataset, or a part of it, as one pack file. */
export interface ExportedPack {
  readonly file: Blob;
  /** How many articles the file leaves out because their text is missing from the database. */
  readonly missing: number;
}

/**
 * Exports the dataset as one pack file: every article with its facts, the reader's log and corrections. The earlier versions of an article
 * come before the one that is shown.
 * @param only exports only these articles, what is corrected in them, and no log: a part of the dataset, to be given away
 */
export async function exportPack(db: DatasetDb, only?: ReadonlySet<ArticleId>): Promise<ExportedPack> {
  const { articles, log, corrections, missing } = await read(
    db,
    ['articles', 'versions', 'texts', 'log', 'corrections', 'jobs'],
    async (tx) => {
      const versionsBefore = versionsBeforeJobs(await tx.objectStore('jobs').getAll());
      const said = await tx.objectStore('corrections').getAll();
      const hasFacts = new Set(said.flatMap(({ change, articles }) => (change.kind === 'article' ? articles : [])));
      const rows = (await tx.objectStore('articles').getAll()).filter(({ id }) => !only || only.has(id));
      const packed = await Promise.all(
        rows.map(async ({ id, meta }) => {
          const stored = await tx.objectStore('versions').getAll(versionKeys(id));
          const versions = versionsBefore.get(id) ?? stored;
          const texts = await tx.objectStore('texts').getAll(versionKeys(id));
          const textOf = new Map(texts.map(({ version, text }) => [version, text]));
          const earlier = versions
            .filter(({ version }) => version !== meta.version)
            .sort((a, b) => ((a.keptAt ?? '') < (b.keptAt ?? '') ? -1 : 1))
            .flatMap(({ version, given, origin, keptAt }) => {
              const text = textOf.get(version);
              return text === undefined ? [] : [inPackOrder({ id, ...given, origin, ...(keptAt && { keptAt }), text })];
            });
          const shown = textOf.get(meta.version);
          const given = [...versions, ...stored].find(({ version }) => version === meta.version)?.given;
          // Its corrected facts are in the corrections, and the others are read again with the text.
          const facts = hasFacts.has(id) && given ? { ...withoutFacts(meta), ...given } : meta;
          return { earlier, shown: shown === undefined ? [] : [packArticle(facts, shown)] };
        }),
      );
      return {
        articles: packed.flatMap(({ earlier, shown }) => [...earlier, ...shown]),
        missing: packed.filter(({ shown }) => shown.length === 0).length,
        corrections: said
          .map(({ articles: _, ...one }) => one)
          .flatMap((one) => (only ? inPart(one, only) : one))
          .sort(byChange),
        log: only ? [] : (await tx.objectStore('log').getAll()).flatMap(({ entries }): readonly LogEntry[] => entries),
      };
    },
  );
  return { file: new Blob([...packParts(articles, log, corrections)], { type: 'application/json' }), missing };
}

/** The kept versions of articles, as they were before jobs that are writing some of them and are not visible yet. */
function versionsBeforeJobs(jobs: readonly Job[]): ReadonlyMap<ArticleId, readonly VersionRow[]> {
  const byArticle = new Map<ArticleId, VersionRow[]>();
  for (const row of jobs.flatMap(({ finishing }) => finishing?.made?.before ?? []))
    byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), row]);
  return byArticle;
}

function withoutFacts(meta: ArticleMeta): ArticleMeta {
  const { title: _title, author: _author, source: _source, url: _url, date: _date, ...rest } = meta;
  return rest;
}

/** A correction as far as it is about some articles; none where it is not, or was taken back. What is said of people stays. */
function inPart(correction: Correction, only: ReadonlySet<ArticleId>): Correction[] {
  if (isOfPeople(correction)) return [];
  const places = correction.places.filter(({ article }) => only.has(article));
  return correction.undone || places.length === 0 ? [] : [{ ...correction, places }];
}
