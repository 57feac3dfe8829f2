import type { ArticleMeta } from '../dataset/model/dataset-types.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getFullArticle, listArticles } from '../dataset/read/read-articles.ts';
import { getEntities } from '../dataset/read/read-entities.ts';

/** The article on the welcome page. */
export interface SampleArticle {
  readonly title: string | null;
  /** Where it is from, and who wrote it, as far as known. */
  readonly source: readonly string[];
  readonly paragraphs: readonly string[];
  /** The name that the page points at; null where none of the first paragraphs has one. */
  readonly pointed: PointedName | null;
}

/** A name in a paragraph. Offsets are into its text. */
export interface PointedName {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** So many paragraphs are shown at first: the name that is pointed at is in one of them. */
export const FIRST_PARAGRAPHS = 3;
/** In a text without paragraphs of its own, sentences are put together until they have so many UTF-16 units. */
const PARAGRAPH_CHARS = 180;

/** The article that came with the extension; where the reader has deleted it, one of those that they keep. Null: there is none. */
export async function readSampleArticle(db: DatasetDb): Promise<SampleArticle | null> {
  const articles = await listArticles(db);
  const chosen = articles.find(({ origin }) => origin === 'bundle') ?? articles[0];
  const article = chosen && (await getFullArticle(db, chosen.id));
  if (!article) return null;
  const { meta, text, reading } = article;
  const paragraphs = paragraphsOf(text, meta);
  const people = await getEntities(
    db,
    reading.people.map(({ id }) => id),
  );
  let pointed: PointedName | null = null;
  let most = 0;
  for (const { start, end, entity } of reading.mentions) {
    const said = people.get(entity)?.said ?? 0;
    // A name of two words is known by anybody as a person's.
    if (said <= most || !/\S\s+\S/.test(text.slice(start, end))) continue;
    const paragraph = paragraphs.slice(0, FIRST_PARAGRAPHS).findIndex((one) => one.start <= start && end <= one.end);
    const at = paragraphs[paragraph]?.start;
    if (at === undefined) continue;
    most = said;
    pointed = { paragraph, start: start - at, end: end - at };
  }
  return {
    title: meta.title ?? null,
    source: [meta.source, meta.author].filter((one) => one !== undefined),
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
    pointed,
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text, without what stands above them on the page already: title and author. */
export function paragraphsOf(text: string, { title, author }: Pick<ArticleMeta, 'title' | 'author'>): Stretch[] {
  let start = 0;
  for (const head of [title, author]) {
    const at = text.slice(start).search(/\S/);
    if (head && at >= 0 && text.startsWith(head, start + at)) start += at + head.length;
  }
  return [...text.slice(start).matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)];
    const parts: Stretch[] = [];
    let from = 0;
    sentences.forEach(({ segment, index: at }, n) => {
      const to = at + segment.length;
      if (to - from < PARAGRAPH_CHARS && n < sentences.length - 1) return;
      parts.push(...trimmed(text, start + index + from, start + index + to));
      from = to;
    });
    return parts;
  });
}

/** A stretch without the white space at its ends; none where nothing else is in it. */
function trimmed(text: string, start: number, end: number): Stretch[] {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const last = start + words.trimEnd().length;
  return first < last ? [{ start: first, end: last }] : [];
}
