import * as v from 'valibot';
import type { EntityId } from './ids.ts';
import type { OwnRequests } from './own.ts';
import { MOST_OTHERS, type NamedSpan, type PageContext, type PageRequests, PIECE_BLOCKS, PIECE_CHARS } from './page.ts';

// What is checked where it arrives: anything may be in a message, whoever says it sent it.
// Few of valibot's actions, many plain predicates: the background is woken often, and its size counts.

/** Names that a page's context holds: more than twice as many as the background settles for a page. */
export const MOST_NAMES = 1_000;
/** A key of the context is a name as it is written. In UTF-16 units, as all lengths here. */
export const MOST_KEY = 400;
/** All names of a context with whom they name: the 400 that the background settles, were they the longest; they take 20,000. */
export const MOST_CONTEXT = 300_000;
/** A person's id is their fullest name. */
export const MOST_ID = 300;
/** A mention, and what is around it. */
export const MOST_PASSAGE = 4_000;
/** A place in the options page: an article's id and a quotation's, or the words of a search. */
export const MOST_PLACE = 1_000;

const text = (form: RegExp) => v.custom<string>((value) => typeof value === 'string' && form.test(value));

const ENTITY = new RegExp(`^(person:.{1,${MOST_ID}}|country:[A-Z]{2})$`);
const isEntity = (value: unknown): boolean => typeof value === 'string' && ENTITY.test(value);
const entityId = v.custom<EntityId>(isEntity);
const place = v.custom<number>((value) => Number.isInteger(value));
const isNamedSpan = (value: unknown): boolean => {
  const { entity, start, end } = Object(value);
  // Its keys last: those of a long text or list would take longer than all else.
  return (
    isEntity(entity) && Number.isInteger(start) && Number.isInteger(end) && Object.keys(Object(value)).length === 3
  );
};
const others = v.custom<NamedSpan[]>(
  (value) => Array.isArray(value) && value.length <= MOST_OTHERS && value.every(isNamedSpan),
);

/** Two random numbers of 32 bits. */
const highlightName = text(/^or-\d{1,10}-\d{1,10}$/);
const styles = v.strictObject({ mention: highlightName, open: highlightName, tint: v.boolean() });

const names = v.custom<PageContext['names']>((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_NAMES &&
    entries.every(([key, id]) => key.length <= MOST_KEY && (id === 'other' || isEntity(id))) &&
    entries.reduce((sum, [key, id]) => sum + key.length + id.length, 0) <= MOST_CONTEXT
  );
});

const blocks = v.custom<string[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= PIECE_BLOCKS &&
    value.every((block) => typeof block === 'string') &&
    value.reduce((sum, block) => sum + block.length, 0) <= PIECE_CHARS,
);

/** By request: what a web page's content script may ask. */
export const PAGE_SCHEMAS = {
  spot: v.strictObject({ blocks, context: v.strictObject({ names }), bringsInteraction: v.boolean() }),
  card: v.strictObject({
    entity: entityId,
    passage: v.strictObject({
      text: v.custom<string>((value) => typeof value === 'string' && value.length <= MOST_PASSAGE),
      start: place,
      end: place,
      others,
    }),
  }),
  paintStyles: styles,
  unpaintStyles: styles,
  injectInteraction: v.null(),
  injectCardFrame: v.null(),
  injectCard: v.strictObject({ frame: text(/^or(-\d{1,10}){4}$/) }),
  openOptions: v.strictObject({ at: text(new RegExp(`^#/[\\x21-\\x7e]{0,${MOST_PLACE}}$`)) }),
} satisfies { [T in keyof PageRequests]: v.GenericSchema<unknown, PageRequests[T]['ask']> };

/** What only our own pages may ask besides. */
export const OWN_SCHEMAS = {
  changed: v.strictObject({ revision: v.custom<number>((value) => Number.isSafeInteger(value)) }),
  wakeWriter: v.null(),
} satisfies { [T in keyof OwnRequests]: v.GenericSchema<unknown, OwnRequests[T]['ask']> };
