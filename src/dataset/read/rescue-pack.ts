import { type IDBPDatabase, openDB } from 'idb';
import { byChange } from '../model/corrections.ts';
import { readPackArticle, readPackCorrection, readPackLogEntry } from '../model/read-pack.ts';
import { inPackOrder, packParts } from '../model/write-pack.ts';
import { DATABASE_NAME } from './open-for-reading.ts';

// Saves what can still be read of a dataset that cannot be opened as usual: of another schema version, with a migration that fails,
// or with rows that the browser cannot read. It takes the kept stores as they are and needs no derived one but, where it can be
// read, the list of articles, which knows what the engine found of them and which text is shown.

/** What could be read, as a backup. */
export interface RescuedPack {
  readonly file: Blob;
  /** How many articles of the reader's own are in it. */
  readonly articles: number;
  /** Texts and their facts that could not be read, or not be understood. */
  readonly missing: number;
}

/** After so many ms a browser that does not open the database is taken to be unable to. */
const MAX_OPENING_MS = 10_000;

/**
 * Reads whatever is readable of the reader's articles, log and corrections, whichever version of the extension wrote them. Writes
 * nothing. Rejects where the browser opens no database.
 */
export async function rescuePack(name = DATABASE_NAME): Promise<RescuedPack> {
  const db = await openAsItIs(name);
  try {
    const [texts, versions, metas, log, corrections] = [
      await rowsOf(db, 'texts'),
      await rowsOf(db, 'versions'),
      await metasOf(db),
      await rowsOf(db, 'log'),
      await rowsOf(db, 'corrections'),
    ];
    const candidates = articlesFrom(texts.rows, versions.rows, metas.rows);
    const articles = candidates.flatMap((one) => understood(() => inPackOrder(readPackArticle(one, ''))));
    const parts = packParts(
      articles,
      log.rows.flatMap(({ entries }) => listOf(entries)).flatMap((one) => understood(() => readPackLogEntry(one, ''))),
      corrections.rows.flatMap((one) => understood(() => readPackCorrection(one, ''))).sort(byChange),
    );
    return {
      file: new Blob([...parts], { type: 'application/json' }),
      articles: new Set(articles.map(({ id }) => id)).size,
      missing: texts.unread + candidates.length - articles.length,
    };
  } finally {
    db.close();
  }
}

/** A row of a store of some version: nothing is known of it. */
type AnyRow = Readonly<Record<string, unknown>>;

interface ReadRows {
  readonly rows: readonly AnyRow[];
  /** Rows that are there and cannot be read. */
  readonly unread: number;
}

/** Opens the database in the version that it has; makes none. */
async function openAsItIs(name: string): Promise<IDBPDatabase<unknown>> {
  const opening = openDB<unknown>(name, undefined, {
    upgrade(_db, _from, _to, tx) {
      tx.done.catch(() => {});
      tx.abort();
    },
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser does not open the database.')), MAX_OPENING_MS);
  });
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    opening.then(
      (late) => late.close(),
      () => {},
    );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The rows of a store: all at once where the browser can, else one by one. */
async function rowsOf(db: IDBPDatabase<unknown>, store: string): Promise<ReadRows> {
  if (!db.objectStoreNames.contains(store)) return { rows: [], unread: 0 };
  try {
    return { rows: rowsIn(await db.getAll(store)), unread: 0 };
  } catch {
    const keys = await db.getAllKeys(store).catch(() => []);
    // A read that fails ends its transaction: each row has its own.
    const rows = await Promise.all(keys.map((key) => db.get(store, key).catch(() => undefined)));
    const read = rowsIn(rows);
    return { rows: read, unread: keys.length - read.length };
  }
}

/** The facts of the articles that are shown, from whichever generation they can be read. */
async function metasOf(db: IDBPDatabase<unknown>): Promise<ReadRows> {
  const state: AnyRow | undefined = rowsIn([await db.get('meta', 'dataset').catch(() => undefined)])[0];
  const stores = state?.generation === 'B' ? ['articlesB', 'articlesA'] : ['articlesA', 'articlesB'];
  for (const store of [...stores, 'articles']) {
    const { rows, unread } = await rowsOf(db, store);
    if (rows.length > 0) return { rows: rowsIn(rows.map(({ meta }) => meta)), unread };
  }
  return { rows: [], unread: 0 };
}

/** The reader's texts with what is known of them, in the order of a backup: the text of an article that is shown comes last. */
function articlesFrom(texts: readonly AnyRow[], versions: readonly AnyRow[], metas: readonly AnyRow[]): AnyRow[] {
  const versionOf = new Map(versions.map((row) => [`${row.article} ${row.version}`, row]));
  const metaOf = new Map(metas.map((row) => [row.id, row]));
  return texts
    .map(({ article, version, text }) => {
      const meta = metaOf.get(article);
      const isShown = meta?.version === version;
      const { given, origin, keptAt } = versionOf.get(`${article} ${version}`) ?? {};
      const facts = meta && isShown ? meta : { ...(rowsIn([given])[0] ?? {}), origin: origin ?? 'reader', keptAt };
      const one: AnyRow = { ...withoutAbsent(facts), id: article, text };
      return { isShown, article: one };
    })
    .filter(({ article }) => article.origin !== 'bundle')
    .sort(
      (a, b) =>
        compare(a.article.id, b.article.id) ||
        Number(a.isShown) - Number(b.isShown) ||
        compare(a.article.keptAt ?? '', b.article.keptAt ?? ''),
    )
    .map(({ article }) => article);
}

const withoutAbsent = (row: AnyRow): AnyRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const compare = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);

/** What a check lets pass, in a list; none where it does not. */
function understood<T>(check: () => T): T[] {
  try {
    return [check()];
  } catch {
    return [];
  }
}

const rowsIn = (values: readonly unknown[]): AnyRow[] =>
  values.flatMap((value) => (typeof value === 'object' && value !== null ? [{ ...value }] : []));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
