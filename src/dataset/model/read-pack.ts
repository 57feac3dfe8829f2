import * as v from 'valibot';
import type { Reading } from '../../engine/types.ts';
import { isDate } from './dates.ts';
import { canonicalUrl, isArticleId } from './ids.ts';
import { FORMAT, MOST_PACK, MOST_TEXT, type Pack, type PackArticle, PackError, packOf, VERSION } from './pack.ts';
import type { ArticleId, LogEntry } from './types.ts';

// Apart from pack.ts: the background knows packs and reads no files, and the schemas weigh more than the rest.

/**
 * Reads a file as a pack, checking all of it. Readings in it are dropped: whoever imports it reads the texts anew.
 * Throws `PackError`.
 */
export function readPack(json: string): Pack {
  const { articles, log } = outline(json);
  return packOf(
    articles.map((article, i) => checked(ArticleSchema, article, `Article ${i + 1}`)),
    log.map((entry, i) => checked(LogSchema, entry, `Log entry ${i + 1}`)),
  );
}

/** Reads the bundled pack, which our own build wrote: its articles come with their readings. Throws `PackError`. */
export function readBundle(json: string): Pack {
  const { articles, log } = outline(json);
  return packOf(
    articles.map((article, i) => checked(BundledSchema, article, `Article ${i + 1}`)),
    log.map((entry, i) => checked(LogSchema, entry, `Log entry ${i + 1}`)),
  );
}

const line = v.pipe(v.string(), v.maxLength(4_000));
const id = v.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const origin = v.picklist(['bundle', 'reader']);
const moment = v.pipe(v.string(), v.isoTimestamp());

const articleEntries = {
  id,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TEXT)),
  title: v.exactOptional(line),
  author: v.exactOptional(line),
  source: v.exactOptional(line),
  url: v.exactOptional(
    v.pipe(
      line,
      v.check((url) => canonicalUrl(url) !== null),
    ),
  ),
  date: v.exactOptional(v.pipe(v.string(), v.check(isDate))),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  origin,
  keptAt: v.exactOptional(moment),
};

const ArticleSchema: v.GenericSchema<unknown, PackArticle> = v.object(articleEntries);

// The build wrote the reading with the types it has; that it is one is all there is to check.
const BundledSchema: v.GenericSchema<unknown, PackArticle> = v.object({
  ...articleEntries,
  reading: v.custom<Reading>(
    (value) => typeof value === 'object' && value !== null && 'quotations' in value && Array.isArray(value.quotations),
  ),
});

const LogSchema: v.GenericSchema<unknown, LogEntry> = v.variant('kind', [
  v.object({ kind: v.literal('kept'), article: id, at: moment }),
  v.object({ kind: v.literal('deleted'), article: id, origin, at: moment }),
  v.object({ kind: v.literal('restored'), article: id, at: moment }),
]);

const OutlineSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  articles: v.array(v.unknown()),
  log: v.array(v.unknown()),
});

function outline(json: string): { articles: unknown[]; log: unknown[] } {
  if (json.length > MOST_PACK)
    throw new PackError('too large', 'The file is larger than 256 MB, the most a pack may be.');
  const parsed = parse(json);
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed) || parsed.format !== FORMAT)
    throw new PackError('not a pack', 'The file is not an On Record pack.');
  if ('version' in parsed && typeof parsed.version === 'number' && parsed.version > VERSION)
    throw new PackError('newer', 'The pack was made by a newer version of On Record. Update, then import it again.');
  const result = v.safeParse(OutlineSchema, parsed);
  if (!result.success)
    throw new PackError('malformed', 'The pack is malformed: its list of articles or its log is missing.');
  return result.output;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    if (!json.slice(0, 200).includes(`"${FORMAT}"`))
      throw new PackError('not a pack', 'The file is not an On Record pack.');
    // A whole one ends with its log; one cut off behind an article ends in a brace too.
    if (!/\]\s*\}\s*$/.test(json.slice(-200)))
      throw new PackError('cut off', 'The file ends in the middle of the pack: it was cut off. Save or copy it again.');
    throw new PackError('malformed', 'The pack is damaged: it is not valid JSON.');
  }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const key = result.issues[0].path?.[0]?.key;
  if (key === undefined) throw new PackError('malformed', `${what} is malformed.`);
  const missing = typeof value === 'object' && value !== null && !(String(key) in value);
  const wrong = result.issues[0].type === 'max_length' ? 'too long' : missing ? 'missing' : 'not valid';
  throw new PackError('malformed', `${what} is malformed: its “${String(key)}” is ${wrong}.`);
}
