import { articleId } from '../dataset/model/article-ids.ts';
import type { ArticleMeta, FullArticle, GivenFacts } from '../dataset/model/dataset-types.ts';
import { fullArticle } from '../dataset/model/full-article.ts';
import { factsForReading, knownFacts } from '../dataset/model/given-facts.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { earlierVersion } from '../dataset/read/earlier-version.ts';
import { findCopies } from '../dataset/read/find-copies.ts';
import { findHeldForm } from '../dataset/read/find-held-form.ts';
import { getArticle, getFullArticle, getText } from '../dataset/read/read-articles.ts';
import { deleteArticles, putArticles, showVersionAgain } from '../dataset/write/write-articles.ts';
import type { ChangedParagraph, PageArticle, PageOfSeveral, QuotationChanges } from '../messages/page-article.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import type { PageTools } from './extraction-contract.ts';
import { quotationChanges } from './quotation-changes.ts';
import { readArticle } from './read-article.ts';
import { type ArticleOfPage, readPage } from './read-page.ts';

// Keeps the article of a page: previews it, keeps it, undoes that, and corrects its details.

/** How many words of the text's beginning and end the popup shows; the end has to fit into one line. */
const MAX_FIRST_WORDS = 12;
const MAX_LAST_WORDS = 6;
/** Other articles with the same text that the popup names, at most. */
const MAX_COPIES = 3;

/** The time of keeping for an article that is only previewed. */
const NEVER = new Date(0).toISOString();

/** Reads a page's article without keeping it. */
export async function readPageOnly(
  db: DatasetDb,
  tools: PageTools,
  { page, part }: WriterRequests['readPage']['ask'],
): Promise<PageArticle | null> {
  const found = await readPage(tools.extract, page, part, NEVER);
  if (!found) return null;
  const { read, held } = await asHeld(db, found);
  return pageArticle(db, tools, read, held);
}

/** Reads a page's article and keeps it, unless the dataset has this very text. */
export async function keepPage(
  db: DatasetDb,
  tools: PageTools,
  { page, part, at }: WriterRequests['keepPage']['ask'],
): Promise<PageArticle | null> {
  const found = await readPage(tools.extract, page, part, at);
  if (!found) return null;
  const { read, held } = await asHeld(db, found);
  const { meta } = read.article;
  const isHeld = held?.version === meta.version;
  if (!isHeld) await putArticles(db, [read.article], at);
  return pageArticle(db, tools, read, isHeld ? held : meta);
}

/**
 * The article of a page, under the id of the article that the dataset has from another form of the same address, if there is one.
 * It then becomes a version of that article.
 */
async function asHeld(
  db: DatasetDb,
  read: ArticleOfPage,
): Promise<{ readonly read: ArticleOfPage; readonly held: ArticleMeta | undefined }> {
  const { article } = read;
  const { url } = article.meta;
  const held = url === undefined ? await getArticle(db, article.meta.id) : await findHeldForm(db, url, article.text);
  if (!held?.url || held.id === article.meta.id) return { read, held };
  const given = { ...article.given, url: held.url };
  const meta = { ...article.meta, id: held.id, url: held.url };
  return { read: { ...read, article: { ...article, given, meta } }, held };
}

/** The changes of a text against the version that is shown or, if it is that version, against the one before. */
async function changesSince(
  db: DatasetDb,
  { textChanges }: PageTools,
  { meta, text }: FullArticle,
  held: ArticleMeta | undefined,
): Promise<readonly ChangedParagraph[]> {
  if (!held) return [];
  const before =
    held.version === meta.version ? await earlierVersion(db, meta.id, meta.version) : await getText(db, held.id);
  return before ? textChanges(before.text, text) : [];
}

/** What has become of the quotations since the version that is held, which is read by the engine of today, without corrections. */
async function changedQuotations(
  db: DatasetDb,
  { reading }: FullArticle,
  held: ArticleMeta,
): Promise<QuotationChanges> {
  const stored = await getFullArticle(db, held.id);
  const before = stored && (await readArticle(stored.text, factsForReading(stored.given)));
  return quotationChanges(before?.quotations ?? [], reading.quotations);
}

/** Other articles with the same text, as the popup names them. */
async function copiesOf(db: DatasetDb, { meta, text }: FullArticle): Promise<PageArticle['copies']> {
  const copies = await findCopies(db, text, meta.id);
  return copies
    .slice(0, MAX_COPIES)
    .map(({ id, source, title }) => ({ id, name: source ?? title ?? 'an untitled article' }));
}

/** Undoes the Keep made at a time: shows the earlier version again, or deletes the article if there was none. Safe to repeat. */
export async function undoKeep(db: DatasetDb, { id, at }: WriterRequests['undoKeep']['ask']): Promise<null> {
  const shown = await getArticle(db, id);
  if (shown?.keptAt !== at) return null;
  const before = await earlierVersion(db, id, shown.version);
  if (!before) await deleteArticles(db, [id], `undo ${at}`, at);
  else {
    const { text, given, origin, keptAt } = before;
    const article = await fullArticle(text, given, await readArticle(text, factsForReading(given)), origin, keptAt);
    await showVersionAgain(db, { ...article, meta: { ...article.meta, id } }, shown.version, at);
  }
  return null;
}

/** Changes the details of a kept article, but not its text; the engine then reads the text again with them. */
export async function changeDetails(
  db: DatasetDb,
  { id, details }: WriterRequests['changeDetails']['ask'],
): Promise<null> {
  const held = await getFullArticle(db, id);
  if (!held) return null;
  const { url, language } = held.given;
  const { title, source, author, date } = details;
  const given = knownFacts({ url, language, title, source, author, date });
  // Sent again, as its writer ended before it could answer.
  if (held.meta.origin === 'reader' && isSame(given, held.given)) return null;
  const reading = await readArticle(held.text, factsForReading(given));
  const { keptAt } = held.meta;
  const article = await fullArticle(held.text, given, reading, 'reader', keptAt);
  await putArticles(db, [{ ...article, meta: { ...article.meta, id } }], keptAt);
  return null;
}

const isSame = (one: GivenFacts, other: GivenFacts): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** What the popup shows of a page's article. @param held the version that the dataset shows */
async function pageArticle(
  db: DatasetDb,
  tools: PageTools,
  read: ArticleOfPage,
  held: ArticleMeta | undefined,
): Promise<PageArticle> {
  const { article, looksCut } = read;
  const { meta, text } = article;
  const { readTo } = article.reading;
  const isHeldAsBundled = held?.origin === 'bundle';
  // The reader may have corrected the details of the stored version.
  const { title = '', source = '', author = '', date = '' } = held?.version === meta.version ? held : meta;
  return {
    id: meta.id,
    facts: { title, source, author, date },
    paragraphs: paragraphsIn(text),
    ...endsOf(text),
    people: meta.people,
    quotations: meta.quotations,
    looksCut,
    ...(readTo !== undefined && { readPart: { read: readTo, of: text.length } }),
    pages: await pagesOf(db, read),
    held: held
      ? {
          keptAt: isHeldAsBundled ? null : (held.keptAt ?? null),
          isChanged: held.version !== meta.version,
          ...(held.version !== meta.version && { quotations: await changedQuotations(db, article, held) }),
        }
      : null,
    changes: await changesSince(db, tools, article, held),
    copies: await copiesOf(db, article),
  };
}

/** Which page of several this is, and which others the dataset holds. */
async function pagesOf(db: DatasetDb, { pages }: ArticleOfPage): Promise<PageOfSeveral | null> {
  if (!pages) return null;
  const kept: number[] = [];
  for (const [page, url] of pages.addresses)
    if (await getArticle(db, await articleId({ url, text: '' }))) kept.push(page);
  return { page: pages.page, of: pages.of, kept: kept.sort((a, b) => a - b) };
}

const paragraphsIn = (text: string): number => text.split(/\n\s*\n/).filter((part) => /\S/.test(part)).length;

function endsOf(text: string): Pick<PageArticle, 'firstWords' | 'lastWords'> {
  const words = text.split(/\s+/).filter(Boolean);
  return {
    firstWords: words.slice(0, MAX_FIRST_WORDS).join(' '),
    lastWords: words.slice(-MAX_LAST_WORDS).join(' '),
  };
}
