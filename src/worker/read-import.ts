import { articleId, textVersion } from '../dataset/model/article-ids.ts';
import type { ArticleId, FullArticle, ImportResult, TextVersion } from '../dataset/model/dataset-types.ts';
import { fullArticle } from '../dataset/model/full-article.ts';
import { factsForReading } from '../dataset/model/given-facts.ts';
import type { ImportFileRow, ImportRow } from '../dataset/read/database-schema.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { type LookedUp, lookUpArticles } from '../dataset/read/look-up-articles.ts';
import { getImportFile } from '../dataset/read/read-imports.ts';
import { heapPressure } from '../dataset/write/heap-pressure.ts';
import { isKeptLater } from '../dataset/write/kept-version.ts';
import { type ReadPart, stageImportPart } from '../dataset/write/write-imports.ts';
import type { ImportedArticle, ImportItem, ImportTools } from '../import/import-types.ts';
import type { ImportScript } from './import-contract.ts';
import type { readArticle } from './read-article.ts';

// Reads the files of an import from its cursor on, and stages their articles part by part.

/** The most items, and the most characters, in one part: few enough for a short transaction and a quick stop. */
const MAX_PART_ITEMS = 20;
const MAX_PART_CHARS = 1_000_000;
/** Items between two collections of the writer's garbage. */
const COLLECTED_AFTER_ITEMS = 200;

/** What reading an import needs. */
export interface ImportReading {
  readonly importItems: ImportScript['importItems'];
  readonly tools: ImportTools;
  /** Reads an article. Several may be asked for at once. */
  readonly read: typeof readArticle;
  /** Stops the reading after the item that is being read. */
  readonly signal: AbortSignal;
  /** Called after each part that is stored. @param name of the part's last item @param bytes how many bytes of the files were read with it */
  readonly onPart: (row: ImportRow, name: string, bytes: number) => void;
}

/**
 * Reads an import until its end, or until the signal aborts. Everything read by then is staged.
 * @returns the import's row afterwards; its cursor is after the last file if everything was read
 */
export async function readImport(db: DatasetDb, start: ImportRow, reading: ImportReading): Promise<ImportRow> {
  const { signal } = reading;
  const stager = partStager(db, start, reading);
  let items: ImportItem[] = [];
  let chars = 0;
  let bytes = 0;
  const press = heapPressure(COLLECTED_AFTER_ITEMS);
  const stage = async (file: number, item: number): Promise<void> => {
    const part = { items, file, item, bytes };
    press(items.length);
    items = [];
    chars = 0;
    await stager.stage(part);
  };
  for (let file = start.file; file < start.files && !signal.aborted; file++) {
    const given = await getImportFile(db, start.act, file);
    const skipped = file === start.file ? start.item : 0;
    const end = bytes + (given?.size ?? 0);
    let item = 0;
    for await (const one of itemsOfFile(given, start, reading, (more) => {
      bytes += more;
    })) {
      item++;
      if (item <= skipped) continue;
      items.push(one);
      chars += one.kind === 'article' ? one.text.length : 0;
      if (items.length >= MAX_PART_ITEMS || chars >= MAX_PART_CHARS) await stage(file, item);
      if (signal.aborted) break;
    }
    if (signal.aborted) await stage(file, item);
    else bytes = end;
  }
  if (!signal.aborted) await stage(start.files, 0);
  return stager.staged();
}

async function* itemsOfFile(
  given: ImportFileRow | undefined,
  { columns }: ImportRow,
  { importItems, tools }: ImportReading,
  onRead: (bytes: number) => void,
): AsyncGenerator<ImportItem> {
  if (!given) return;
  const { path, content, why } = given;
  if (content === null) yield { kind: 'failure', name: path, why: why ?? 'could not be read.' };
  else {
    const blob = content instanceof Blob ? content : new Blob([content]);
    yield* importItems({ path, blob }, tools, { ...(columns && { columns }), onRead });
  }
}

/** Some items that are read and stored together, and where the import goes on after them. */
interface Part extends Pick<ReadPart, 'file' | 'item'> {
  readonly items: readonly ImportItem[];
  readonly bytes: number;
}

/** Stages parts one after the other. While the browser stores one, the engine reads the next, and the one after it is got ready. */
function partStager(db: DatasetDb, start: ImportRow, { read: readText, onPart }: ImportReading) {
  let staging: Promise<ImportRow> = Promise.resolve(start);
  /** The texts of the parts that are not stored yet. */
  const underWay = new Set<ArticleInPart>();
  return {
    /** Begins with a part. Resolves when the part before is stored, so that no more than two are in memory. */
    async stage({ items, file, item, bytes }: Part): Promise<void> {
      const corrections = items.flatMap((one) => (one.kind === 'corrections' ? one.corrections : []));
      const texts = items.filter((one) => one.kind !== 'corrections');
      const { verdicts, lookedUp } = await newAmong(db, start, texts, underWay);
      const added = verdicts.filter((one) => 'article' in one);
      for (const one of added) underWay.add(one);
      const reading = readNew(verdicts, readText);
      const before = staging;
      staging = (async () => {
        const part = await reading;
        const row = await stageImportPart(db, await before, { ...part, corrections, file, item, lookedUp });
        for (const one of added) underWay.delete(one);
        onPart(row, items.at(-1)?.name ?? '', bytes);
        return row;
      })();
      // The next `await` receives the failure. Until then the browser would report it as unhandled.
      staging.catch(() => {});
      await before;
    },
    staged: (): Promise<ImportRow> => staging,
  };
}

/** What is an article, or could not become one. */
type ImportedText = Exclude<ImportItem, { readonly kind: 'corrections' }>;

type CheckedItem =
  | { readonly name: string; readonly failed: string }
  | { readonly article: ImportedArticle; readonly id: ArticleId; readonly version: TextVersion };

/** What is to be read. */
interface ArticleInPart {
  readonly article: ImportedArticle;
  readonly id: ArticleId;
  readonly version: TextVersion;
  readonly keptAt: string;
  readonly outcome: 'earlier' | 'taken';
}

/** What comes of an item: it is not an article or is there already, or it is to be read. */
type Verdict = { readonly result: ImportResult } | ArticleInPart;

/**
 * Says of each item whether it is to be read.
 * @param underWay texts that are being read
 * @returns `lookedUp`: what was found of the articles; undefined where a text that is under way will change it
 */
async function newAmong(
  db: DatasetDb,
  { job, at }: ImportRow,
  items: readonly ImportedText[],
  underWay: ReadonlySet<ArticleInPart>,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly lookedUp: LookedUp | undefined }> {
  const checked = await Promise.all(items.map(checkedItem));
  const ids = new Set(checked.flatMap((one) => ('id' in one ? [one.id] : [])));
  // Before the database is asked: what is stored meanwhile is in one of the two.
  const before = [...underWay];
  const lookedUp = await lookUpArticles(db, job, ids);
  const staged = Array.from(lookedUp.staged.values(), ({ versions }) => versions).flat();
  const seen = new Set([
    ...before.map(({ id, version }) => `${id} ${version}`),
    ...staged.map(({ article, version }) => `${article} ${version}`),
  ]);
  const verdicts = checked.map((one): Verdict => {
    if ('failed' in one) return { result: { name: one.name, outcome: 'failed', why: one.failed } };
    const { article, id, version } = one;
    const { name, keptAt = at } = article;
    const { shown = null, versions = [] } = lookedUp.stored.get(id) ?? {};
    const isEarlier = shown !== null && isKeptLater(shown.meta, { keptAt });
    const isKnown = versions.some((row) => row.version === version && row.origin === 'reader');
    const key = `${id} ${version}`;
    if (seen.has(key) || shown?.meta.version === version || (isEarlier && isKnown))
      return { result: { name, outcome: 'held', article: id } };
    seen.add(key);
    return { article, id, version, keptAt, outcome: isEarlier ? 'earlier' : 'taken' };
  });
  return { verdicts, lookedUp: before.some(({ id }) => ids.has(id)) ? undefined : lookedUp };
}

/** Reads what is to be read, all at once. */
async function readNew(
  verdicts: readonly Verdict[],
  readText: typeof readArticle,
): Promise<Pick<ReadPart, 'articles' | 'results'>> {
  const read = await Promise.all(
    verdicts.map(async (one): Promise<{ result: ImportResult; article?: FullArticle }> => {
      if ('result' in one) return one;
      const { article, id, outcome } = one;
      const { name } = article;
      try {
        const read = await readByEngine(one, readText);
        return { result: { name, outcome, article: id, ...partlyRead(read) }, article: read };
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        return { result: { name, outcome: 'failed', why: `could not be read: ${words.replace(/\.?$/, '.')}` } };
      }
    }),
  );
  return { results: read.map(({ result }) => result), articles: read.flatMap(({ article }) => article ?? []) };
}

/** Says of a text that is too long to be read whole how much of it was. */
function partlyRead({ text, reading: { readTo } }: FullArticle): Pick<ImportResult, 'why'> {
  if (readTo === undefined) return {};
  const share = Math.max(1, Math.round((100 * readTo) / text.length));
  return {
    why: `is too long to be read whole: names and quotations are from its first ${share} %, the rest is kept as text.`,
  };
}

async function checkedItem(item: ImportedText): Promise<CheckedItem> {
  if (item.kind === 'failure') return { name: item.name, failed: item.why };
  const { text, facts } = item;
  const id = await articleId({ text, ...(facts.url !== undefined && { url: facts.url }) });
  return { article: item, id, version: await textVersion(text) };
}

async function readByEngine(
  { article: { text, facts }, id, version, keptAt }: ArticleInPart,
  readText: typeof readArticle,
): Promise<FullArticle> {
  const reading = await readText(text, factsForReading(facts));
  return fullArticle(text, facts, reading, 'reader', keptAt, { id, version });
}
