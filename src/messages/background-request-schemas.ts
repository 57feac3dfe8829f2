import * as v from 'valibot';
import type { ArticleId, EntityId } from './dataset-ids.ts';
import type { OwnPageRequests } from './own-page-requests.ts';
import { MAX_DETAIL_CHARS } from './page-article.ts';
import {
  MAX_OTHER_NAMES,
  type NamedSpan,
  type PageContext,
  type PageRequests,
  PIECE_BLOCKS,
  PIECE_CHARS,
} from './page-requests.ts';

// The schemas by which the background checks each request on arrival. A message may hold anything, and may come from anybody.
// Most checks are plain predicates instead of valibot's actions: the background is woken often, and its size counts.
// All lengths are in UTF-16 units.

/** How many names a page's context may hold: more than twice as many as the background resolves for a page. */
export const MAX_CONTEXT_NAMES = 1_000;
/** How long a key of the context may be. It is a name as it is written. */
export const MAX_KEY_CHARS = 400;
/**
 * How long all keys and ids of a context may be together. The 400 names that the background resolves take so much if each is as
 * long as allowed; usually they take 20,000.
 */
export const MAX_CONTEXT_CHARS = 300_000;
/** How many entities the popup may ask about: it lists those of one page. */
export const MAX_ENTITIES = 10_000;
/** How long a person's id may be. It is made of the person's fullest name. */
export const MAX_ID_CHARS = 300;
/** How long a mention may be together with the text around it. */
export const MAX_PASSAGE_CHARS = 4_000;
/** How many people a page may be said to name. */
const MAX_PEOPLE = 9_999;
/** How long a place in the options page may be. It names an article and a quotation by their ids, or the words of a search. */
export const MAX_PLACE_CHARS = 1_000;

const text = (form: RegExp) => v.custom<string>((value) => typeof value === 'string' && form.test(value));

const ENTITY = new RegExp(`^(person:.{1,${MAX_ID_CHARS}}|country:[A-Z]{2})$`);
const isEntity = (value: unknown): boolean => typeof value === 'string' && ENTITY.test(value);
const entityId = v.custom<EntityId>(isEntity);
const place = v.custom<number>((value) => Number.isInteger(value));
const isNamedSpan = (value: unknown): boolean => {
  const { entity, start, end } = Object(value);
  // The keys are counted last: a long text or list has so many that counting them would take longer than all else.
  return (
    isEntity(entity) && Number.isInteger(start) && Number.isInteger(end) && Object.keys(Object(value)).length === 3
  );
};
const others = v.custom<NamedSpan[]>(
  (value) => Array.isArray(value) && value.length <= MAX_OTHER_NAMES && value.every(isNamedSpan),
);

const entities = v.custom<EntityId[]>(
  (value) => Array.isArray(value) && value.length <= MAX_ENTITIES && value.every(isEntity),
);

const articleId = v.custom<ArticleId>((value) => typeof value === 'string' && /^article:[0-9a-f]{16}$/.test(value));
const detail = v.custom<string>((value) => typeof value === 'string' && value.length <= MAX_DETAIL_CHARS);
/** A time as `toISOString` writes it. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/;
/** The name of a highlight, as content scripts make it: "or-" and two random numbers of 32 bits. */
const highlightName = text(/^or-\d{1,10}-\d{1,10}$/);
const styles = v.strictObject({ mention: highlightName, open: highlightName, tint: v.boolean() });

const names = v.custom<PageContext['names']>((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MAX_CONTEXT_NAMES &&
    entries.every(([key, id]) => key.length <= MAX_KEY_CHARS && (id === 'other' || isEntity(id))) &&
    entries.reduce((sum, [key, id]) => sum + key.length + id.length, 0) <= MAX_CONTEXT_CHARS
  );
});

const blocks = v.custom<string[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= PIECE_BLOCKS &&
    value.every((block) => typeof block === 'string') &&
    value.reduce((sum, block) => sum + block.length, 0) <= PIECE_CHARS,
);

/** The schemas of what a web page's content script may ask, by request. */
export const PAGE_SCHEMAS = {
  spot: v.strictObject({
    blocks,
    context: v.strictObject({ names }),
    isForeign: v.exactOptional(v.boolean()),
    bringsInteraction: v.boolean(),
  }),
  card: v.strictObject({
    entity: entityId,
    passage: v.strictObject({
      text: v.custom<string>((value) => typeof value === 'string' && value.length <= MAX_PASSAGE_CHARS),
      start: place,
      end: place,
      others,
    }),
  }),
  paintStyles: styles,
  unpaintStyles: styles,
  tintQuotations: v.strictObject({ random: highlightName, isOn: v.boolean() }),
  injectInteraction: v.null(),
  injectOnDemand: v.null(),
  injectCardFrame: v.null(),
  injectCard: v.strictObject({ frame: text(/^or(-\d{1,10}){4}$/) }),
  injectThisPage: v.null(),
  readThisPage: v.strictObject({ isAsked: v.boolean() }),
  keepPage: v.null(),
  showCount: v.strictObject({
    people: v.custom<number>((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PEOPLE),
  }),
  openOptions: v.strictObject({ at: text(new RegExp(`^#/[\\x21-\\x7e]{0,${MAX_PLACE_CHARS}}$`)) }),
} satisfies { [T in keyof PageRequests]: v.GenericSchema<unknown, PageRequests[T]['ask']> };

/** The schemas of what only our own pages may ask besides, by request. */
export const OWN_PAGE_SCHEMAS = {
  changed: v.strictObject({ revision: v.custom<number>((value) => Number.isSafeInteger(value)) }),
  importing: v.strictObject({ percent: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))) }),
  newOnRecord: v.strictObject({ entities }),
  onRecord: v.strictObject({ entities }),
  wakeWriter: v.null(),
  readTab: v.strictObject({ tab: place }),
  keepTab: v.strictObject({
    tab: place,
    part: v.picklist(['article', 'selection']),
    isConfirmed: v.boolean(),
    at: text(ISO_TIME),
  }),
  undoKeep: v.strictObject({ id: articleId, at: text(ISO_TIME) }),
  changeDetails: v.strictObject({
    id: articleId,
    details: v.strictObject({ title: detail, source: detail, author: detail, date: detail }),
  }),
} satisfies { [T in keyof OwnPageRequests]: v.GenericSchema<unknown, OwnPageRequests[T]['ask']> };
