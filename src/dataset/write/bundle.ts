import { fullArticle } from '../model/full-article.ts';
import { hash16 } from '../model/ids.ts';
import { lastActs } from '../model/log.ts';
import { madeBy } from '../model/made.ts';
import { type Pack, type PackArticle, PackError } from '../model/pack.ts';
import { versionRow } from '../model/rows.ts';
import type { FullArticle } from '../model/types.ts';
import { heldArticles } from '../read/articles.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { JobKind } from '../read/schema.ts';
import { doAct, MOST_AT_ONCE, NOTHING } from './act.ts';
import { finish, replacedVersions } from './finish.ts';
import { discardJob, goThrough, putNewJob } from './jobs.ts';
import { write } from './transact.ts';
import { turnsOf } from './turns.ts';

/**
 * Brings the bundled dataset in, all of it at once: what it ships is put, what an earlier one shipped and it does not goes.
 * Nothing of the reader's is touched: articles they kept, ones they deleted, ones they brought back.
 * False where this very bundle is in already. Throws `PackError` where an article comes without its reading.
 */
export async function loadBundle(db: DatasetDb, pack: Pack): Promise<boolean> {
  const hash = await hash16(JSON.stringify(pack.articles));
  const before = await read(db, ['bundle'], (tx) => tx.objectStore('bundle').get('bundle'));
  if (before?.hash === hash) return false;
  const articles = await bundledArticles(pack);
  const ids = articles.map(({ meta }) => meta.id);
  const acts = lastActs(
    (await read(db, ['log'], (tx) => tx.objectStore('log').getAll())).flatMap(({ entries }) => entries),
  );
  const held = await heldArticles(db, ids);
  const put = articles.filter(
    ({ meta }, i) => acts.get(meta.id) !== 'deleted' && held[i]?.shown?.meta.origin !== 'reader',
  );
  const dropped = (before?.articles ?? []).filter((id) => !ids.includes(id) && !acts.has(id));
  const remove = (await heldArticles(db, dropped)).flatMap(({ shown }) =>
    shown?.meta.origin === 'bundle' ? [shown.meta.id] : [],
  );
  if (put.length + remove.length > MOST_AT_ONCE) await bringIn(db, 'bundle', { hash, ids, put, remove });
  else await turnsOf(db)(() => bringInAtOnce(db, { hash, ids, put, remove }));
  return true;
}

export const bundledArticles = (pack: Pack): Promise<FullArticle[]> => Promise.all(pack.articles.map(bundled));

interface Bundle {
  readonly hash: string;
  readonly ids: readonly FullArticle['meta']['id'][];
  readonly put: readonly FullArticle[];
  readonly remove: readonly FullArticle['meta']['id'][];
}

async function bringInAtOnce(db: DatasetDb, { hash, ids, put, remove }: Bundle): Promise<void> {
  const texts = [...put].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const shown = texts.map(({ meta, reading }) => ({ meta, made: madeBy(reading.engine) }));
  const held = await heldArticles(db, [...texts.map(({ meta }) => meta.id), ...remove]);
  const giveUp = replacedVersions(shown, remove, held);
  const bundle = { hash, articles: [...new Set(ids)].sort() };
  await doAct(db, { ...NOTHING, put: shown, remove, giveUp, keep: texts.map(versionRow), bundle }, { texts });
}

/** Stages what a bundle is to put and makes it visible. One that was cut off is begun anew. Returns the new revision. */
export async function bringIn(
  db: DatasetDb,
  kind: Extract<JobKind, 'bundle' | 'reset'>,
  { hash, ids, put, remove }: Bundle,
  at = new Date().toISOString(),
): Promise<number> {
  const bundle = { hash, articles: [...new Set(ids)].sort() };
  const job = await turnsOf(db)(() =>
    write(db, ['jobs'], (tx) =>
      putNewJob(tx, { kind, source: '', fingerprint: hash, total: put.length, startedAt: at }),
    ),
  );
  try {
    await goThrough(db, job, put, { read: async (article) => article });
  } catch (error) {
    await discardJob(db, job.id).catch(() => {});
    throw error;
  }
  await turnsOf(db)(() =>
    write(db, ['jobs'], async (tx) => {
      const now = await tx.objectStore('jobs').get(job.id);
      if (now) await tx.objectStore('jobs').put({ ...now, finishing: { at, given: [], bundle, remove, made: null } });
    }),
  );
  return finish(db, job.id);
}

function bundled({ text, reading, ...facts }: PackArticle, index: number): Promise<FullArticle> {
  if (!reading) throw new PackError('malformed', `Article ${index + 1} of the bundled pack has no reading.`);
  const { id: _, origin: _origin, keptAt: _kept, ...given } = facts;
  return fullArticle(text, given, reading, 'bundle');
}
