import * as v from 'valibot';
import type { Reading } from '../../engine/types.ts';
import { canonicalUrl, isArticleId } from './article-ids.ts';
import { CorrectionSchema } from './correction-schema.ts';
import type { Correction } from './corrections.ts';
import type { ArticleId, LogEntry } from './dataset-types.ts';
import { ANY_NUMBER, jsonBeyond } from './json-bounds.ts';
import {
  MAX_PACK_CHARS,
  MAX_TEXT_CHARS,
  PACK_FORMAT,
  PACK_VERSION,
  type Pack,
  type PackArticle,
  PackError,
  packOf,
} from './pack-format.ts';
import { isDate } from './partial-date.ts';

// Reads and checks pack files. Apart from pack-format.ts because of its size: the background uses packs but reads no files, and the
// schemas here are larger than all of the format.

/**
 * Reads a reader's file as a pack and checks all of it. Readings in the file are dropped: the importer reads the texts itself.
 * @throws PackError
 */
export function readPack(json: string): Pack {
  const { articles, log, corrections } = outline(json);
  return packOf(
    articles.map((article, i) => checked(ArticleSchema, article, `Article ${i + 1}`)),
    log.map((entry, i) => checked(LogSchema, entry, `Log entry ${i + 1}`)),
    corrections.map((one, i) => checked(CorrectionSchema, one, `Correction ${i + 1}`)),
  );
}

/**
 * Checks one article of a pack that is read piece by piece.
 * @param number the article's place in the pack, from 1, for the message
 * @throws PackError
 */
export const checkPackArticle = (value: unknown, number: number): PackArticle =>
  checked(ArticleSchema, value, `Article ${number}`);

/**
 * Reads the bundled pack, which our own build wrote and whose articles contain their readings.
 * @throws PackError
 */
export function readBundle(json: string): Pack {
  const { articles, log } = outline(json);
  return packOf(
    articles.map((article, i) => checked(BundledSchema, article, `Article ${i + 1}`)),
    log.map((entry, i) => checked(LogSchema, entry, `Log entry ${i + 1}`)),
  );
}

/**
 * Reads one article of a reader's pack, for whoever reads a pack piece by piece. A reading is dropped.
 * @param what what the article is called where it is malformed, as "Article 3"
 * @throws PackError
 */
export const readPackArticle = (value: unknown, what: string): PackArticle => checked(ArticleSchema, value, what);

/** Reads one correction of a pack. @throws PackError */
export const readPackCorrection = (value: unknown, what: string): Correction => checked(CorrectionSchema, value, what);

/** Reads one entry of a pack's log. @throws PackError */
export const readPackLogEntry = (value: unknown, what: string): LogEntry => checked(LogSchema, value, what);

const line = v.pipe(v.string(), v.maxLength(4_000));
const id = v.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const origin = v.picklist(['bundle', 'reader']);
const moment = v.pipe(v.string(), v.isoTimestamp());

const articleEntries = {
  id,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_CHARS)),
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

// Our build wrote the readings with these very types, so a look at their form is enough.
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
  format: v.literal(PACK_FORMAT),
  version: v.number(),
  articles: v.array(v.unknown()),
  log: v.array(v.unknown()),
  corrections: v.optional(v.array(v.unknown()), []),
});

// A reader knows a pack as a backup.
const NOT_A_PACK = 'This file is not a backup of On Record.';

function outline(json: string): { articles: unknown[]; log: unknown[]; corrections: unknown[] } {
  if (json.length > MAX_PACK_CHARS)
    throw new PackError('too large', 'The file is larger than 256 MB, the most a backup may be.');
  const parsed = parse(json);
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed) || parsed.format !== PACK_FORMAT)
    throw new PackError('not a pack', NOT_A_PACK);
  if ('version' in parsed && typeof parsed.version === 'number' && parsed.version > PACK_VERSION)
    throw new PackError(
      'newer',
      'This backup was made by a newer version of On Record. Update On Record, then restore it.',
    );
  const result = v.safeParse(OutlineSchema, parsed);
  if (!result.success)
    throw new PackError('malformed', 'The backup is malformed: its list of articles or its log is missing.');
  return result.output;
}

function parse(json: string): unknown {
  if (jsonBeyond(json, ANY_NUMBER)) throw new PackError('not a pack', NOT_A_PACK);
  try {
    return JSON.parse(json);
  } catch {
    if (!json.slice(0, 200).includes(`"${PACK_FORMAT}"`)) throw new PackError('not a pack', NOT_A_PACK);
    // A whole pack ends with the end of its log, `]}`; a pack cut off after an article ends in a brace as well.
    if (!/\]\s*\}\s*$/.test(json.slice(-200)))
      throw new PackError(
        'cut off',
        'The file ends in the middle of the backup: it was cut off. Save or copy it again.',
      );
    throw new PackError('malformed', 'The backup is damaged: it is not valid JSON.');
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
