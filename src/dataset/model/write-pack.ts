import type { Reading } from '../../engine/types.ts';
import type { Correction } from './corrections.ts';
import type { ArticleMeta, LogEntry } from './dataset-types.ts';
import { PACK_FRAME, type Pack, type PackArticle } from './pack-format.ts';

// Writes packs: articles of a dataset as articles of a pack, and a pack as JSON.

/**
 * An article as a pack contains it: without the text version and the counts, which follow from the rest. `reading` is given for
 * the bundled pack only.
 */
export const packArticle = (meta: ArticleMeta, text: string, reading?: Reading): PackArticle =>
  inPackOrder({ ...meta, text, ...(reading && { reading }) });

/** An article with its fields in the order in which a pack has them, and no others: what is the same gives the same bytes. */
export function inPackOrder(given: PackArticle): PackArticle {
  const { id, title, author, source, url, date, language, origin, keptAt, text, reading } = given;
  return {
    id,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    origin,
    ...(keptAt !== undefined && { keptAt }),
    text,
    ...(reading && { reading }),
  };
}

/** For `JSON.stringify`: the fields of each object by their names, so that corrections that are the same give the same bytes. */
const inKeyOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Writes a small pack, such as the bundle, as one JSON string, one article per line. The same pack always gives the same bytes. */
export const writePack = (pack: Pack): string => [...packParts(pack.articles, pack.log, pack.corrections)].join('');

/** Writes a pack piece by piece, for one that may be too large for one string. */
export function* packParts(
  articles: Iterable<PackArticle>,
  log: readonly LogEntry[],
  corrections: readonly Correction[],
): Generator<string> {
  yield PACK_FRAME.start;
  let separator = '\n';
  for (const article of articles) {
    yield separator + JSON.stringify(article);
    separator = ',\n';
  }
  yield PACK_FRAME.log + log.map((entry) => JSON.stringify(entry)).join(',');
  yield PACK_FRAME.corrections + corrections.map((one) => JSON.stringify(one, inKeyOrder)).join(',') + PACK_FRAME.end;
}
