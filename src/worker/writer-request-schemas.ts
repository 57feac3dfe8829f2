import * as v from 'valibot';
import { isArticleId } from '../dataset/model/article-ids.ts';
import {
  articleFactsSchema,
  correctedWordsSchema,
  entityIdSchema,
  pageAddressSchema,
  peopleChangeSchema,
  personIdSchema,
} from '../dataset/model/correction-schema.ts';
import { MAX_SPEAKER_CHARS, OF_PEOPLE } from '../dataset/model/corrections.ts';
import type { ArticleId } from '../dataset/model/dataset-types.ts';
import { MAX_TEXT_CHARS } from '../dataset/model/pack-format.ts';
import { MAX_DETAIL_CHARS, MAX_PAGE_CHARS, MAX_URL_CHARS } from '../messages/page-article.ts';
import type { RequestSchemas } from './serve-requests.ts';

/** The most articles in one deletion: far more than a dataset holds. */
const MAX_DELETED_ARTICLES = 10_000_000;
/** The most characters of a random id or of a time. */
const MAX_ID_OR_TIME_CHARS = 100;
/** The most characters of a file's name: more than any system allows. */
const MAX_FILE_NAME_CHARS = 4_000;

/** The most corrections of people in one message: far more spellings than one person has. */
const MAX_MADE_AT_ONCE = 1_000;
/** The most files in one message. They are references, and a few hundred are quickly stored. */
const MAX_FILES_AT_ONCE = 1_000;
/** The most characters of a column's name. */
const MAX_COLUMN_CHARS = 10_000;

const at = v.pipe(v.string(), v.maxLength(MAX_ID_OR_TIME_CHARS), v.isoTimestamp());
const act = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_OR_TIME_CHARS));
/** The id of a correction of people; a second one that is made with it may add to it. */
const idOfPeople = v.pipe(v.string(), v.startsWith(OF_PEOPLE), v.maxLength(MAX_ID_OR_TIME_CHARS - 10));
const ids = v.custom<ArticleId[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= MAX_DELETED_ARTICLES &&
    value.every((id) => typeof id === 'string' && isArticleId(id)),
);

const id = v.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const version = v.pipe(v.string(), v.maxLength(MAX_ID_OR_TIME_CHARS));
const detail = v.pipe(v.string(), v.maxLength(MAX_DETAIL_CHARS));
const page = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(MAX_URL_CHARS)),
  html: v.pipe(v.string(), v.maxLength(MAX_PAGE_CHARS)),
  selection: v.pipe(v.string(), v.maxLength(MAX_TEXT_CHARS)),
});
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_CHARS));
const facts = v.strictObject({
  title: v.exactOptional(detail),
  author: v.exactOptional(detail),
  source: v.exactOptional(detail),
  url: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_URL_CHARS))),
  date: v.exactOptional(detail),
  language: v.exactOptional(detail),
});
const path = v.pipe(v.string(), v.maxLength(MAX_FILE_NAME_CHARS));
const columns = v.record(
  v.pipe(v.string(), v.maxLength(MAX_ID_OR_TIME_CHARS)),
  v.pipe(v.string(), v.maxLength(MAX_COLUMN_CHARS)),
);
const part = v.picklist(['article', 'selection']);

/** The schema that checks the content of each request. */
export const SCHEMAS: RequestSchemas = {
  prepare: v.null(),
  upkeep: v.null(),
  keepText: v.strictObject({
    text,
    facts: v.exactOptional(facts),
    at,
  }),
  readPage: v.strictObject({ page, part }),
  readThisPage: v.strictObject({ page }),
  keepPage: v.strictObject({ page, part, at }),
  undoKeep: v.strictObject({ id, at }),
  changeDetails: v.strictObject({
    id,
    details: v.strictObject({ title: detail, source: detail, author: detail, date: detail }),
  }),
  looked: v.strictObject({ entity: entityIdSchema, at }),
  compareVersions: v.strictObject({ id, version, before: version }),
  correct: v.strictObject({
    id: act,
    article: id,
    quotation: v.pipe(v.string(), v.maxLength(MAX_ID_OR_TIME_CHARS)),
    change: v.variant('kind', [
      v.strictObject({
        kind: v.literal('speaker'),
        entity: v.nullable(entityIdSchema),
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SPEAKER_CHARS)),
      }),
      v.strictObject({ kind: v.literal('not said') }),
      v.strictObject({ kind: v.literal('reported') }),
      v.strictObject({
        kind: v.literal('words'),
        words: correctedWordsSchema,
        from: v.pipe(v.number(), v.safeInteger()),
      }),
    ]),
    at,
  }),
  correctPeople: v.strictObject({
    made: v.pipe(
      v.array(v.strictObject({ id: idOfPeople, change: peopleChangeSchema })),
      v.maxLength(MAX_MADE_AT_ONCE),
    ),
    at,
  }),
  part: v.strictObject({
    id: act,
    two: idOfPeople,
    person: personIdSchema,
    articles: ids,
    other: v.nullable(personIdSchema),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SPEAKER_CHARS)),
    page: v.nullable(pageAddressSchema),
    at,
  }),
  correctArticle: v.strictObject({ id: act, article: id, facts: articleFactsSchema, at }),
  setUndone: v.strictObject({ id: act, undone: v.boolean(), at }),
  remove: v.strictObject({ ids, act, at }),
  bringBack: v.strictObject({ act, at }),
  restore: v.strictObject({ file: v.instance(Blob), name: v.pipe(v.string(), v.maxLength(MAX_FILE_NAME_CHARS)), at }),
  unfinished: v.null(),
  answerRestore: v.strictObject({ job: v.pipe(v.number(), v.safeInteger()), keep: v.boolean(), at }),
  giveFiles: v.strictObject({
    act,
    at,
    from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    files: v.pipe(v.array(v.strictObject({ path, file: v.instance(Blob) })), v.maxLength(MAX_FILES_AT_ONCE)),
  }),
  startImport: v.strictObject({ act, columns: v.nullable(columns) }),
  stopImport: v.strictObject({ act }),
  answerImport: v.strictObject({ act, what: v.picklist(['keep', 'drop', 'go on', 'forget']) }),
  previewTable: v.strictObject({ path, file: v.instance(Blob) }),
  factsOfText: v.strictObject({ text }),
  reset: v.strictObject({ at }),
  startAnew: v.null(),
  makeDictionary: v.strictObject({ anew: v.boolean() }),
};
