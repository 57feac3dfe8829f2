import * as v from 'valibot';
import { isArticleId } from '../dataset/model/ids.ts';
import { MOST_TEXT } from '../dataset/model/pack.ts';
import type { ArticleId } from '../dataset/model/types.ts';
import type { Schemas } from './serve.ts';

/** Articles that one deletion may name: far more than a dataset holds. */
const MOST_ARTICLES = 10_000_000;
/** A random id, or a time. */
const MOST_ACT = 100;
/** A file's name, in UTF-16 units: longer than any system takes. */
const MOST_NAME = 4_000;

const at = v.pipe(v.string(), v.maxLength(MOST_ACT), v.isoTimestamp());
const act = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_ACT));
const ids = v.custom<ArticleId[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= MOST_ARTICLES &&
    value.every((id) => typeof id === 'string' && isArticleId(id)),
);

/** By request: the form of what is asked. */
export const SCHEMAS: Schemas = {
  prepare: v.null(),
  upkeep: v.null(),
  keepText: v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TEXT)), at }),
  remove: v.strictObject({ ids, act, at }),
  bringBack: v.strictObject({ act, at }),
  restore: v.strictObject({ file: v.instance(Blob), name: v.pipe(v.string(), v.maxLength(MOST_NAME)), at }),
  unfinished: v.null(),
  settle: v.strictObject({ job: v.pipe(v.number(), v.safeInteger()), keep: v.boolean(), at }),
  reset: v.strictObject({ at }),
  makeDictionary: v.strictObject({ anew: v.boolean() }),
};
