import * as v from 'valibot';
import type { EntityId } from './ids.ts';
import type { OwnRequests } from './own.ts';
import { MOST_OTHERS, type NamedSpan, type PageContext, type PageRequests, PIECE_CHARS } from './page.ts';

// What is checked where it arrives: anything may be in a message, whoever says it sent it.
// Few of valibot's actions, many plain predicates: the background is woken often, and its size counts.

/** A page that names more people than this has the rest unsettled. */
const MOST_NAMES = 5_000;
/** A mention, and what is around it. In UTF-16 units. */
const MOST_PASSAGE = 4_000;

const text = (form: RegExp) => v.custom<string>((value) => typeof value === 'string' && form.test(value));

const isEntity = (value: unknown): boolean =>
  typeof value === 'string' && /^(person:.{1,300}|country:[A-Z]{2})$/u.test(value);
const entityId = v.custom<EntityId>(isEntity);
const place = v.custom<number>((value) => Number.isInteger(value));
const isNamedSpan = (value: unknown): boolean => {
  const { entity, start, end } = Object(value);
  return isEntity(entity) && Number.isInteger(start) && Number.isInteger(end);
};
const others = v.custom<NamedSpan[]>(
  (value) => Array.isArray(value) && value.length <= MOST_OTHERS && value.every(isNamedSpan),
);

const highlightName = text(/^or-\d+-\d+$/);
const styles = v.strictObject({ mention: highlightName, open: highlightName, tint: v.boolean() });

const names = v.custom<PageContext['names']>((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_NAMES && entries.every(([key, id]) => key.length <= 400 && (id === 'other' || isEntity(id)))
  );
});

const blocks = v.custom<string[]>(
  (value) =>
    Array.isArray(value) &&
    value.every((block) => typeof block === 'string') &&
    value.reduce((sum, block) => sum + block.length, 0) <= PIECE_CHARS,
);

/** By request: what a web page's content script may ask. */
export const PAGE_SCHEMAS = {
  spot: v.strictObject({ blocks, context: v.strictObject({ names }) }),
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
  injectCardFrame: v.null(),
  injectCard: v.strictObject({ frame: text(/^or(-\d{1,10}){4}$/) }),
  openOptions: v.strictObject({ at: text(/^#\/[\x21-\x7e]{0,1000}$/) }),
} satisfies { [T in keyof PageRequests]: v.GenericSchema<unknown, PageRequests[T]['ask']> };

/** What only our own pages may ask besides. */
export const OWN_SCHEMAS = {
  changed: v.strictObject({ revision: v.custom<number>((value) => Number.isSafeInteger(value)) }),
} satisfies { [T in keyof OwnRequests]: v.GenericSchema<unknown, OwnRequests[T]['ask']> };
